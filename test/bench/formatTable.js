/**
 * A table of Markdown whose columns are in line, also for who reads it as it is.
 *
 * @param {readonly string[]} head
 * @param {readonly ("left" | "right")[]} sides - Where each column is in line.
 * @param {readonly (readonly string[])[]} lines
 */
export function formatTable(head, sides, lines) {
  const columns = head.map((name, at) => {
    const width = Math.max(name.length, ...lines.map((line) => line[at]?.length ?? 0));
    return { width, isRight: sides[at] === "right" };
  });
  /** @param {readonly string[]} cells */
  const format = (cells) => {
    const padded = columns.map(({ width, isRight }, at) => cells[at]?.[isRight ? "padStart" : "padEnd"](width) ?? "");
    return `| ${padded.join(" | ")} |`;
  };
  const rule = columns.map(({ width, isRight }) => (isRight ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [format(head), format(rule), ...lines.map(format)].join("\n");
}
