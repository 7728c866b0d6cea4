#!/usr/bin/env node
import { printTo } from "./printTo.js";
import { runCli } from "./runCli.js";
import { untilStopped } from "./untilStopped.js";

const complain = printTo(process.stderr);

process.exitCode = await runCli(process.argv.slice(2), {
  print: printTo(process.stdout),
  // A failure to write to stderr cannot be reported.
  complain: (text) => void complain(text).catch(() => {}),
  stopped: untilStopped(process),
});
