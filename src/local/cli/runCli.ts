import { SupportClientError } from "../../errors/SupportClientError.js";
import type { LocalSupport } from "../createLocalSupport.js";
import { describeBlocked } from "../http/guardOrigins.js";
import { type Command, parseArguments, UsageError } from "./parseArguments.js";

type LocalCommand = Extract<Command, { readonly name: "local" }>;

/** What a command line works with. */
export interface CliSurroundings {
  /** Rejects when printing fails. */
  readonly print: (text: string) => Promise<void>;
  readonly complain: (text: string) => void;
  /** Resolves when the service should stop. */
  readonly stopped: Promise<void>;
}

/** Runs a command, and returns its exit code: 0, 1 for a failure, 2 for invalid arguments. */
export async function runCli(args: readonly string[], surroundings: CliSurroundings): Promise<0 | 1 | 2> {
  const { complain } = surroundings;
  try {
    await run(parseArguments(args), surroundings);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\nRun \`aws-support-client --help\` for usage.\n`);
      return 2;
    }
    complain(`${describeError(error)}\n`);
    return 1;
  }
}

/** The message of our own errors, the stack of others. */
function describeError(error: unknown): string {
  if (error instanceof SupportClientError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Each command loads only what it needs. */
async function run(command: Command, surroundings: CliSurroundings): Promise<void> {
  const { print } = surroundings;
  if (command.name === "help") return print((await import("./helpText.js")).HELP_TEXT);
  if (command.name === "version") return print(`${(await import("../../platform/version.js")).VERSION}\n`);
  const { support, close } = await open(command);
  try {
    await serve(support, command, surroundings);
  } finally {
    await close();
  }
}

async function serve(
  support: LocalSupport,
  { service, listen, data }: LocalCommand,
  { print, complain, stopped }: CliSurroundings,
): Promise<void> {
  const server = await support.listen({ ...listen, onBlockedOrigin: reportOnce(complain) });
  try {
    const { describeService } = await import("./describeService.js");
    await print(describeService(server, service.credentials ?? "any", data));
    await stopped;
  } finally {
    await server.close();
  }
}

const MAX_REPORTED = 100;

/** Reports each blocked origin once. */
function reportOnce(complain: CliSurroundings["complain"]): (blocked: { readonly origin: string }) => void {
  const reported = new Set<string>();
  return ({ origin }) => {
    if (reported.has(origin) || reported.size >= MAX_REPORTED) return;
    reported.add(origin);
    complain(`${describeBlocked(origin)}\n`);
  };
}

interface OpenService {
  readonly support: LocalSupport;
  close(): Promise<void>;
}

async function open({ service, data }: LocalCommand): Promise<OpenService> {
  if (data === undefined) {
    const { createLocalSupport } = await import("../createLocalSupport.js");
    return { support: createLocalSupport(service), close: async () => {} };
  }
  const { openLocalSupport } = await import("../persistence/openLocalSupport.js");
  const support = await openLocalSupport({ ...service, data });
  return { support, close: () => support.close() };
}
