// Node, Bun and Deno: `module.js HOST` prints the results.
import * as library from "aws-support-client";
import { runJourneys } from "../suite/runJourneys.js";

console.log(JSON.stringify(await runJourneys(library, process.argv[2] ?? "")));
