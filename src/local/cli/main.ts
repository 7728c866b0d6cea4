#!/usr/bin/env node
import { runCli } from "./runCli.js";
import { untilStopped } from "./untilStopped.js";

process.exitCode = await runCli(process.argv.slice(2), {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
  stopped: untilStopped(process),
});
