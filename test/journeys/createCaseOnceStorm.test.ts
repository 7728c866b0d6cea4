import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as ours from "../../src/index.js";
import { createLocalSupport } from "../../src/local/index.js";
import { openInStorm } from "./stories/openInStorm.js";
import { openPlainlyInStorm } from "./stories/openPlainlyInStorm.js";

const TIMEOUT_MS = 120_000;
const clients = [
  ["our client", ours.SupportClient],
  ["the official client", official.SupportClient],
] as const;

describe.each([
  { percent: 5, count: 200 },
  { percent: 20, count: 150 },
  { percent: 50, count: 60 },
])("while $percent of 100 requests meet a fault", (storm) => {
  it.each(clients)(
    "createCaseOnce loses no case and opens none twice, with %s",
    async (_, Client) => {
      const SupportClient = Client as new (settings: object) => ours.SupportClientLike & { destroy(): void };
      const tools = { sdk: ours, SupportClient, createLocalSupport };
      const outcome = await openInStorm(tools, { ...storm, seed: storm.percent });
      expect(outcome).toMatchObject({ lost: 0, double: 0, wrong: 0 });
    },
    TIMEOUT_MS,
  );
});

it(
  "CreateCase by itself, and the client's retry, open cases twice in the same weather",
  async () => {
    const { double } = await openPlainlyInStorm({ official, createLocalSupport }, { percent: 50, count: 60, seed: 50 });
    expect(double).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);
