import { cpus } from "node:os";
import { formatTable } from "./formatTable.js";

/** @import { Figure } from "./types.js" */

const HEAD = ["what", "unit", "ours", "official", "limit", "of the official's", "of the limit's"];

/** @param {number | undefined} value */
function show(value) {
  if (value === undefined) return "";
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}

/** @param {number} ours @param {number | undefined} theirs */
const showRatio = (ours, theirs) => (theirs === undefined ? "" : (ours / theirs).toFixed(2));

/**
 * Returns the figures as a Markdown table.
 *
 * @param {readonly Figure[]} figures
 */
export function makeTable(figures) {
  const lines = figures.map((figure) => [
    figure.title,
    figure.unit,
    show(figure.ours),
    show(figure.official),
    show(figure.limit),
    showRatio(figure.ours, figure.official),
    showRatio(figure.ours, figure.limit),
  ]);
  return formatTable(HEAD, ["left", "left", "right", "right", "right", "right", "right"], lines);
}

/** Describes the machine of the measurement. */
export function describeMachine() {
  const processors = cpus();
  return `Node ${process.version.slice(1)}, ${process.platform} ${process.arch}, ${processors.length} x ${processors[0]?.model.trim()}`;
}
