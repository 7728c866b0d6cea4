/**
 * Formats a Markdown table with aligned columns.
 *
 * @param {readonly string[]} head
 * @param {readonly ("left" | "right")[]} sides - Alignment of each column.
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
