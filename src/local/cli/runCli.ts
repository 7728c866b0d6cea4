import { SupportClientError } from "../../errors/SupportClientError.js";
import type { SeedCase } from "../control/seedCases.js";
import { describeBlocked } from "../http/guardOrigins.js";
import type { LocalSupport } from "../LocalSupport.js";
import { type Command, parseArguments, UsageError } from "./parseArguments.js";

type LocalCommand = Extract<Command, { readonly name: "local" }>;

/** The environment of a command line. */
export interface CliEnvironment {
  /** Rejects when printing fails. */
  readonly print: (text: string) => Promise<void>;
  readonly printError: (text: string) => void;
  /** Resolves when the service should stop. */
  readonly stopped: Promise<void>;
}

/** Runs a command. Returns its exit code: 0, 1 for a failure, 2 for invalid arguments. */
export async function runCli(args: readonly string[], environment: CliEnvironment): Promise<0 | 1 | 2> {
  const { printError } = environment;
  try {
    await run(parseArguments(args), environment);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      printError(`${error.message}\nRun \`aws-support-client --help\` for usage.\n`);
      return 2;
    }
    printError(`${describeError(error)}\n`);
    return 1;
  }
}

/** Returns the message of our own errors, and the stack of others. */
function describeError(error: unknown): string {
  if (error instanceof SupportClientError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Imports only what the command needs, so that `--help` starts fast. */
async function run(command: Command, environment: CliEnvironment): Promise<void> {
  const { print } = environment;
  if (command.name === "help") return print((await import("./helpText.js")).HELP_TEXT);
  if (command.name === "version") return print(`${(await import("../../platform/version.js")).VERSION}\n`);
  const support = await open(command);
  try {
    if (command.seedFile !== undefined) await seed(support, command.seedFile);
    await serve(support, command, environment);
  } finally {
    await support.close();
  }
}

async function open({ service, dataFile }: LocalCommand): Promise<LocalSupport> {
  if (dataFile === undefined) return (await import("../createLocalSupport.js")).createLocalSupport(service);
  return (await import("../persistence/openLocalSupport.js")).openLocalSupport({ ...service, dataFile });
}

/** Adds the cases of a file, unless the service has cases from its data file. */
async function seed(support: LocalSupport, file: string): Promise<void> {
  if (support.cases.length > 0) return;
  const { readFile } = await import("node:fs/promises");
  let cases: readonly SeedCase[];
  try {
    // The decoder removes a byte order mark, which editors on Windows write.
    cases = JSON.parse(new TextDecoder().decode(await readFile(file)));
  } catch (cause) {
    const fact = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot read the cases of \`--seed\`: ${fact}.`);
  }
  support.seed(cases);
}

async function serve(
  support: LocalSupport,
  { listen, dataFile }: LocalCommand,
  { print, printError, stopped }: CliEnvironment,
): Promise<void> {
  const server = await support.listen({ ...listen, onBlockedOrigin: reportOnce(printError) });
  const { describeService } = await import("./describeService.js");
  await print(describeService(server, dataFile));
  await stopped;
}

const MAX_REPORTED = 100;

/** Returns a listener that reports each blocked origin once. */
function reportOnce(printError: CliEnvironment["printError"]): (blocked: { readonly origin: string }) => void {
  const reported = new Set<string>();
  return ({ origin }) => {
    if (reported.has(origin) || reported.size >= MAX_REPORTED) return;
    reported.add(origin);
    printError(`${describeBlocked(origin)}\n`);
  };
}
