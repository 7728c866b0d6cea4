// Compares this client with the official one and with a minimal request written by hand: `npm run bench`.
// `npm run bench -- createCase heap` measures some rows only. `--out FILE` also writes the table to a file.
// `npm run bench -- soak` measures the growth of cost with the number of calls and clients.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeMachine, makeTable } from "./makeTable.js";
import { addAttachments } from "./rows/addAttachments.js";
import { browser } from "./rows/browser.js";
import { bundles } from "./rows/bundles.js";
import { coldStart } from "./rows/coldStart.js";
import { createCase } from "./rows/createCase.js";
import { describeAttachment } from "./rows/describeAttachment.js";
import { describeCases } from "./rows/describeCases.js";
import { heap } from "./rows/heap.js";
import { installed } from "./rows/installed.js";
import { loopback } from "./rows/loopback.js";
import { typeCheck } from "./rows/typeCheck.js";
import { soak } from "./soak/soak.js";

/** @type {readonly import("./types.js").Row[]} */
const ROWS = [
  bundles,
  coldStart,
  createCase,
  loopback,
  describeCases,
  addAttachments,
  describeAttachment,
  heap,
  installed,
  typeCheck,
  browser,
];
const names = [...ROWS.map(({ name }) => name), "soak"];

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\nGive names of rows, or --out FILE.`);
  }
}

const { values, positionals } = readArguments();
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) refuse(`Unknown row ${unknown.join(", ")}. Use ${names.join(", ")}.`);

const tables = [];
const figures = [];
for (const row of ROWS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  console.error(`measuring ${row.name} ...`);
  figures.push(...(await row.measure()));
}
if (figures.length > 0) tables.push(makeTable(figures));
if (positionals.includes("soak")) tables.push(await soak());

const report = [...tables, `${describeMachine()}. Medians.`].join("\n\n");
console.log(report);
if (values.out !== undefined) writeFileSync(values.out, `${report}\n`);
