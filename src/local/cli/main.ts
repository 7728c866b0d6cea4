#!/usr/bin/env node
import { printTo } from "./printTo.js";
import { runCli } from "./runCli.js";
import { untilStopped } from "./untilStopped.js";

const complain = printTo(process.stderr);

process.exitCode = await runCli(process.argv.slice(2), {
  print: printTo(process.stdout),
  // Where complaints cannot be written, there is nobody to tell.
  complain: (text) => void complain(text).catch(() => {}),
  stopped: untilStopped(process),
});
