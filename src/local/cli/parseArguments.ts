import { parseArgs } from "node:util";
import { isKeyId } from "../auth/parseAuthorization.js";
import { isPlan, type SupportPlan } from "../catalog/plans.js";
import type { LocalSupportOptions } from "../createLocalSupport.js";
import { originOf } from "../http/ListenScope.js";
import type { ListenOptions } from "../http/listen.js";

/** A parsed command line. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | {
      readonly name: "local";
      readonly service: LocalSupportOptions;
      readonly listen: ListenOptions;
      readonly data: string | undefined;
    };

const OPTIONS = {
  port: { type: "string", short: "p" },
  host: { type: "string" },
  data: { type: "string" },
  "access-key": { type: "string" },
  "secret-key": { type: "string" },
  "session-token": { type: "string" },
  "any-credentials": { type: "boolean" },
  plan: { type: "string" },
  "allow-origin": { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Values = ReturnType<typeof parse>["values"];
type TextName = "host" | "data" | "access-key" | "secret-key" | "session-token";

export function parseArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, ...others] = positionals;
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  if (name === undefined) throw new UsageError("Failed to start: no command was given.");
  if (name !== "local") throw new UsageError(`Failed to start: there is no command '${name}'.`);
  if (others.length > 0) throw new UsageError(`Failed to start: '${others.join(" ")}' is one word too many.`);
  return {
    name,
    service: { credentials: readCredentials(values), plan: readPlan(values) },
    listen: { port: readPort(values), host: readText(values, "host"), allowedOrigins: readOrigins(values) },
    data: readText(values, "data"),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // The first sentence names the mistake; the rest is about positional arguments.
    const [fact = ""] = error instanceof Error ? error.message.split(/\.\s/) : [];
    throw new UsageError(`Failed to start: ${fact.replace(/\.$/, "")}.`);
  }
}

function readPort({ port = "4599" }: Values): number {
  const number = Number(port);
  if (/^\d{1,5}$/.test(port) && number <= 65_535) return number;
  throw new UsageError(`Failed to start: the port is '${port}'. Give a whole number from 0 to 65535.`);
}

function readPlan({ plan }: Values): SupportPlan | undefined {
  if (plan === undefined || isPlan(plan)) return plan;
  throw new UsageError(`Failed to start: there is no plan '${plan}'.`);
}

function readOrigins({ "allow-origin": addresses }: Values): string[] | undefined {
  return addresses?.map((address) => {
    const origin = originOf(address);
    if (origin !== undefined) return origin;
    throw new UsageError(`Failed to start: '${address}' is no origin. Give one such as http://localhost:5173.`);
  });
}

function readCredentials(values: Values): LocalSupportOptions["credentials"] {
  const accessKeyId = readText(values, "access-key");
  const secretAccessKey = readText(values, "secret-key");
  const sessionToken = readText(values, "session-token");
  if (accessKeyId !== undefined && !isKeyId(accessKeyId)) {
    throw new UsageError(
      "Failed to start: --access-key has a space, a comma or a slash, which ends it in a signature.",
    );
  }
  if (!values["any-credentials"]) {
    return { accessKeyId: accessKeyId ?? "test", secretAccessKey: secretAccessKey ?? "test", sessionToken };
  }
  if (accessKeyId === undefined && secretAccessKey === undefined && sessionToken === undefined) return "any";
  throw new UsageError("Failed to start: --any-credentials leaves nothing for a key or a token to decide.");
}

function readText(values: Values, name: TextName): string | undefined {
  const text = values[name];
  if (text === "") throw new UsageError(`Failed to start: --${name} is empty.`);
  return text;
}

/** The command line is invalid. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
