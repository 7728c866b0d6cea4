import { SupportClientError } from "../../errors/SupportClientError.js";
import type { LocalSupport } from "../createLocalSupport.js";
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
      complain(`${error.message}\nRun 'aws-support-client --help' to see what there is.\n`);
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
async function run(command: Command, { print, stopped }: CliSurroundings): Promise<void> {
  if (command.name === "help") return print((await import("./helpText.js")).HELP_TEXT);
  if (command.name === "version") return print(`${(await import("../../platform/version.js")).VERSION}\n`);
  const { support, close } = await open(command);
  try {
    await serve(support, command, { print, stopped });
  } finally {
    await close();
  }
}

async function serve(
  support: LocalSupport,
  { service, listen, data }: LocalCommand,
  { print, stopped }: Pick<CliSurroundings, "print" | "stopped">,
): Promise<void> {
  const server = await support.listen(listen);
  try {
    const { describeService } = await import("./describeService.js");
    await print(describeService(server, service.credentials ?? "any", data));
    await stopped;
  } finally {
    await server.close();
  }
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
