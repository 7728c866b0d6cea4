#!/usr/bin/env node
import { printTo } from "./printTo.js";
import { runCli } from "./runCli.js";
import { untilStopped } from "./untilStopped.js";

const printError = printTo(process.stderr);

process.exitCode = await runCli(process.argv.slice(2), {
  print: printTo(process.stdout),
  // A failure to write to stderr cannot be reported.
  printError: (text) => void printError(text).catch(() => {}),
  stopped: untilStopped(process),
});
