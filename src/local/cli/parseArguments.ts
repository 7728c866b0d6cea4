import { parseArgs } from "node:util";
import { isKeyId } from "../auth/parseAuthorization.js";
import { isPlan, unknownPlan } from "../catalog/plans.js";
import { originOf } from "../http/ListenScope.js";
import type { ListenOptions } from "../http/listen.js";
import type { LocalSupportOptions } from "../LocalSupportOptions.js";
import { describeValue, suggest } from "../options.js";

/** A parsed command line. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "version" }
  | {
      readonly name: "local";
      readonly service: LocalSupportOptions;
      readonly listen: ListenOptions;
      readonly dataFile: string | undefined;
      readonly seedFile: string | undefined;
    };

const OPTIONS = {
  port: { type: "string", short: "p" },
  host: { type: "string" },
  "data-file": { type: "string" },
  seed: { type: "string" },
  "access-key-id": { type: "string" },
  "secret-access-key": { type: "string" },
  "session-token": { type: "string" },
  "any-credentials": { type: "boolean" },
  "account-id": { type: "string" },
  plan: { type: "string" },
  "max-cases-per-hour": { type: "string" },
  "allow-origin": { type: "string", multiple: true },
  "no-console": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Values = ReturnType<typeof parse>["values"];
type TextName = "host" | "data-file" | "seed" | "access-key-id" | "secret-access-key" | "session-token";

/** Thrown for an invalid command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function parseArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, ...others] = positionals;
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  if (name === undefined) throw new UsageError("Missing command. Use `local`.");
  if (name !== "local") throw new UsageError(`Unknown command ${describeValue(name)}. Use \`local\`.`);
  if (others.length > 0) throw new UsageError(`Unexpected argument ${describeValue(others[0])}.`);
  return {
    name,
    service: {
      credentials: readCredentials(values),
      accountId: readAccountId(values),
      plan: readPlan(values),
      maxCasesPerHour: readMaxCases(values),
    },
    listen: {
      port: readPort(values),
      host: readText(values, "host"),
      allowedOrigins: readOrigins(values),
      console: !values["no-console"],
    },
    dataFile: readText(values, "data-file"),
    seedFile: readText(values, "seed"),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, flag] = /^Unknown option '([^']*)'/.exec(message) ?? [];
    if (flag !== undefined) {
      const known = Object.keys(OPTIONS).map((name) => `--${name}`);
      throw new UsageError(`Unknown option \`${flag}\`. ${suggest(flag, known)}`);
    }
    // Node.js adds a sentence about positional arguments, which the command does not have.
    const [fact = ""] = message.split(/\.\s/);
    throw new UsageError(`${fact.replace(/\.$/, "").replace(/'([^']*)'/g, "`$1`")}.`);
  }
}

function readPort({ port = "4599" }: Values): number {
  const number = Number(port);
  if (/^\d{1,5}$/.test(port) && number <= 65_535) return number;
  throw new UsageError(`\`--port\` must be an integer from 0 to 65535; got ${describeValue(port)}.`);
}

function readPlan({ plan }: Values): LocalSupportOptions["plan"] {
  if (plan === undefined || isPlan(plan)) return plan;
  throw new UsageError(unknownPlan(plan).message);
}

function readAccountId({ "account-id": id }: Values): string | undefined {
  if (id === undefined || /^\d{12}$/.test(id)) return id;
  throw new UsageError(`\`--account-id\` must have 12 digits; got ${describeValue(id)}.`);
}

function readMaxCases({ "max-cases-per-hour": count }: Values): number | undefined {
  if (count === undefined) return undefined;
  if (/^\d{1,9}$/.test(count)) return Number(count);
  throw new UsageError(`\`--max-cases-per-hour\` must be an integer of at least 0; got ${describeValue(count)}.`);
}

function readOrigins({ "allow-origin": addresses }: Values): string[] | undefined {
  return addresses?.map((address) => {
    const origin = originOf(address);
    if (origin !== undefined) return origin;
    const got = describeValue(address);
    throw new UsageError(`\`--allow-origin\` must be an origin such as \`http://localhost:5173\`; got ${got}.`);
  });
}

function readCredentials(values: Values): LocalSupportOptions["credentials"] {
  const accessKeyId = readText(values, "access-key-id");
  const secretAccessKey = readText(values, "secret-access-key");
  const sessionToken = readText(values, "session-token");
  if (accessKeyId !== undefined && !isKeyId(accessKeyId)) {
    throw new UsageError("`--access-key-id` must not contain spaces, commas or slashes.");
  }
  if (!values["any-credentials"]) {
    return { accessKeyId: accessKeyId ?? "test", secretAccessKey: secretAccessKey ?? "test", sessionToken };
  }
  if (accessKeyId === undefined && secretAccessKey === undefined && sessionToken === undefined) return "any";
  throw new UsageError("`--any-credentials` excludes `--access-key-id`, `--secret-access-key` and `--session-token`.");
}

function readText(values: Values, name: TextName): string | undefined {
  const text = values[name];
  if (text === "") throw new UsageError(`\`--${name}\` must not be empty.`);
  return text;
}
