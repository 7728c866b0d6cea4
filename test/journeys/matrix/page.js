/** @import { Result } from "./row.js" */

/** Groups of the matrix, and the introduction to the table of each. */
export const GROUPS = {
  runtimes: {
    title: "Runtimes",
    text: "Each journey talks to the local service over HTTP. The package is installed from its tarball.",
  },
  lambda: {
    title: "AWS Lambda",
    text: "Each handler is called through the runtime API, with credentials and a session token from the environment.",
  },
  bundlers: {
    title: "Bundlers",
    text: "Each bundle is made from the packed package and then runs.",
  },
  types: {
    title: "TypeScript",
    text:
      "Each compiler checks a program that uses the published types. Where `skipLibCheck` is needed, the official client " +
      "needs it too.",
  },
  tools: {
    title: "Tools",
    text: "Each tool is used with the package as its documentation says.",
  },
};

/** @typedef {keyof typeof GROUPS} Group */

const HEAD = `# Compatibility

Results of \`npm run journeys\`, which writes this page. A row that cannot start on a machine is "not run", with the reason.
`;

const LONGEST_REASON = 200;

/**
 * Returns the page with the new results. Groups without new results keep their table.
 *
 * @param {Readonly<Partial<Record<Group, readonly Result[]>>>} results
 * @param {string} previous - The page so far.
 */
export function renderPage(results, previous) {
  const sections = /** @type {Group[]} */ (Object.keys(GROUPS)).flatMap((group) => {
    const rows = results[group];
    const section = rows === undefined ? findSection(previous, GROUPS[group].title) : renderSection(group, rows);
    return section === undefined ? [] : [section];
  });
  return [HEAD, ...sections].join("\n");
}

/**
 * @param {string} page
 * @param {string} title
 */
function findSection(page, title) {
  const section = page.split(/^(?=## )/m).find((part) => part.startsWith(`## ${title}\n`));
  return section && `${section.trimEnd()}\n`;
}

/**
 * @param {Group} group
 * @param {readonly Result[]} rows
 */
function renderSection(group, rows) {
  const { title, text } = GROUPS[group];
  const columns = [...new Set(rows.flatMap(({ cells = {} }) => Object.keys(cells)))];
  const lines = [
    ["", "Version", "Result", ...columns],
    ["---", "---", "---", ...columns.map(() => "---")],
    ...rows.map(({ name, version = "", status, cells = {} }) => [
      name,
      version,
      status,
      ...columns.map((column) => cells[column] ?? ""),
    ]),
  ];
  const table = lines.map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`).join("\n");
  const reasons = rows.flatMap(({ name, why }) =>
    why ? [`- ${name}: ${escapeCell(why).slice(0, LONGEST_REASON)}`] : [],
  );
  return `## ${title}\n\n${text}\n\n${table}\n${reasons.length > 0 ? `\n${reasons.join("\n")}\n` : ""}`;
}

/** @param {string} text */
function escapeCell(text) {
  return text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|");
}
