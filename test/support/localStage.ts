import { createLocalSupport, type LocalSupport, type OperationName } from "../../src/local/index.js";
import type { LocalRow } from "../journeys/tables/localRow.js";
import { settle } from "./settle.js";
import { createClient, createCommand, type SupportSdk } from "./supportSdk.js";

/** A new local service with one client. */
export interface LocalStage {
  readonly support: LocalSupport;
  /** Sends a request, and returns the output without its metadata. */
  send(operation: OperationName, input?: object): Promise<Readonly<Record<string, unknown>>>;
  /** Uploads a part to its link, and returns its `ETag`. */
  putPart(link: string, part: Uint8Array<ArrayBuffer>): Promise<string>;
}

/** Result of a row: the outcome of the call, and all cases before and after it. */
export interface RowOutcome {
  readonly outcome: Readonly<Record<string, unknown>>;
  readonly casesBefore: unknown;
  readonly casesAfter: unknown;
}

// Frozen, unlike the clocks of the clients. Signatures tolerate a difference of a few minutes.
const NOW_MS = Date.now();

export async function playRow(sdk: SupportSdk, way: "over a port" | "in process", row: LocalRow): Promise<RowOutcome> {
  const support = createLocalSupport({ now: () => NOW_MS, random: countingRandom(), ...row.options });
  const server = way === "over a port" ? await support.listen() : undefined;
  const client = createClient(sdk, { ...(server ?? support).clientConfig, maxAttempts: 1 });
  const stage: LocalStage = {
    support,
    async send(operation, input = {}) {
      const { $metadata: _, ...output } = Object(await client.send(createCommand(sdk, operation, input)));
      return output;
    },
    async putPart(link, part) {
      const response = await (server ? fetch : support.fetch)(link, { method: "PUT", body: part });
      return response.headers.get("etag") ?? "";
    },
  };
  try {
    const input = typeof row.input === "function" ? await row.input(stage) : row.input;
    const casesBefore = support.cases;
    const outcome = await settle(stage.send(row.operation, input));
    return { outcome: hideOrigins(outcome, server?.endpoint), casesBefore, casesAfter: support.cases };
  } finally {
    client.destroy();
    await support.close();
  }
}

/** Replaces the origin of links, which differs between the transports. */
function hideOrigins(outcome: RowOutcome["outcome"], endpoint = "https://support.local"): RowOutcome["outcome"] {
  const hide = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(`${endpoint}/`, "http://service/");
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hide(each)]));
  };
  return hide(outcome) as RowOutcome["outcome"];
}

/** Returns the same numbers for each service, so that equal calls return equal ids. */
function countingRandom(): () => number {
  let count = 0;
  return () => {
    count = (count + 0.618033988749895) % 1;
    return count;
  };
}
