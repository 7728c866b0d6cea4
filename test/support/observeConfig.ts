import type { SupportClientConfig } from "@aws-sdk/client-support";
import { CREDENTIALS } from "./observeCall.js";
import { comparableRequest, recordRequests } from "./recordRequests.js";
import { official, ours, type Sdk } from "./sdks.js";
import { settle } from "./settle.js";
import { withEnvironment } from "./withEnvironment.js";

export type Setting = Parameters<typeof withEnvironment>[0];

/** A configuration of a client: its options and the environment. */
export interface ConfigCase {
  readonly title: string;
  /** Returns the options of a new client. Only missing credentials get a default. */
  readonly config?: (sdk: Sdk) => object;
  readonly setting?: Setting;
}

const PROVIDERS = [
  "region",
  "credentials",
  "endpoint",
  "useFipsEndpoint",
  "useDualstackEndpoint",
  "serviceConfiguredEndpoint",
  "maxAttempts",
  "retryMode",
  "retryStrategy",
  "defaultsMode",
  "userAgentAppId",
  "authSchemePreference",
  "disableClockSkewCorrection",
];

/** Returns the keys of a config, its resolved providers, and the request it causes. */
export async function observeConfig(sdk: Sdk, { config, setting = {} }: ConfigCase) {
  return withEnvironment(setting, async () => {
    const requestHandler = recordRequests();
    const given: SupportClientConfig = { credentials: CREDENTIALS, requestHandler, ...config?.(sdk) };
    const created = await settle(() => new sdk.SupportClient(given));
    if (!("output" in created)) return { created };
    const client = created.output as InstanceType<Sdk["SupportClient"]>;
    const fields = client.config as unknown as Readonly<Record<string, unknown>>;
    const kinds = Object.keys(fields)
      .sort()
      .map((name) => [name, describe(fields[name])]);
    const resolved: Record<string, unknown> = {};
    for (const name of PROVIDERS) {
      const provider = fields[name];
      if (typeof provider === "function") resolved[name] = await settle(async () => describe(await provider()));
    }
    const outcome = await settle(client.send(new sdk.DescribeServicesCommand({ language: "en" })));
    client.destroy();
    return { kinds, resolved, outcome, requests: requestHandler.requests.map(comparableRequest) };
  });
}

/** Observes the official client and ours. */
export async function observeBoth(scenario: ConfigCase) {
  const expected = await observeConfig(official, scenario);
  const observed = await observeConfig(ours, scenario);
  return { expected, observed };
}

/** Returns plain data unchanged. Replaces functions, and objects with functions, by their type. */
function describe(value: unknown): unknown {
  if (typeof value === "function") return "function";
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(describe);
  const isPlain = Object.getPrototypeOf(value)?.constructor.name === "Object";
  if (!isPlain || Object.values(value).some((field) => typeof field === "function")) return "object";
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, field]) => [key, describe(field)]));
}
