import { expect, it } from "vitest";
import { loadAuthSchemePreference, loadMaxAttempts, loadRetryMode } from "../../../src/runtime/nodeSettings.js";
import { withEnvironment } from "../../support/withEnvironment.js";

it.each([
  ["MAX_ATTEMPTS", loadMaxAttempts],
  ["RETRY_MODE", (source: Parameters<typeof loadMaxAttempts>[0]) => loadRetryMode(source, async () => "standard")],
  ["AUTH_SCHEME_PREFERENCE", loadAuthSchemePreference],
])("a logger is told by name that %s was looked for, and where", async (name, load) => {
  const lines: unknown[] = [];
  const note = (line: unknown) => void lines.push(line);
  const logger = { trace: note, debug: note, info: note, warn: note, error: note };
  await withEnvironment({}, async () => void (await load({ logger })()));
  const told = lines.join("\n");
  expect(told).toContain(`Not found in ENV: AWS_${name}`);
  expect(told).toContain(`Not found in config files w/ profile [default]: ${name}`);
});
