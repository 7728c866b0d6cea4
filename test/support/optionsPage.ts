import { OPTIONS } from "../../src/workflows/core/options.js";
import { type DocumentedOption, listOptionsOfFunctions } from "./optionsOfFunctions.js";

interface Rule {
  readonly type: string;
  readonly unit?: string;
  readonly choices?: readonly string[];
}

interface Row extends DocumentedOption {
  readonly functions: string[];
}

const INTRO = `# Options

The options of the workflow functions, in their last argument. One name stands for one thing in all of them.

All are optional. An unknown name, or a value of another type, is an \`OptionError\`, and nothing is sent.
Paginators and waiters have the configuration of the AWS SDK in place of options: their \`maxWaitTime\`, \`minDelay\` and
\`maxDelay\` are in seconds, and their signal is \`abortSignal\`.
`;

/** Returns the text of `docs/options.md`: a row for each option, and for each of its meanings. */
export function makeOptionsPage(functions = listOptionsOfFunctions()): string {
  const rows = Object.entries<Rule>(OPTIONS).flatMap(([name, rule]) =>
    listRows(name, functions).map((row) => formatRow(row, rule)),
  );
  const head = [
    ["Option", "Functions", "Type or unit", "Default", "Meaning"],
    ["---", "---", "---", "---", "---"],
  ];
  return `${INTRO}\n${[...head, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

/** Groups the functions in which an option is the same. */
function listRows(name: string, functions: ReturnType<typeof listOptionsOfFunctions>): Row[] {
  const rows: Row[] = [];
  for (const [functionName, options] of functions) {
    const option = options.find((each) => each.name === name);
    if (!option) continue;
    const same = rows.find(
      ({ type, meaning, default: value }) =>
        type === option.type && meaning === option.meaning && value === option.default,
    );
    if (same) same.functions.push(functionName);
    else rows.push({ ...option, functions: [functionName] });
  }
  return rows;
}

const UNITS: Readonly<Record<string, string>> = { ms: "milliseconds" };

function formatRow({ name, functions, type, meaning, default: value = "none" }: Row, rule: Rule): string[] {
  const unit = UNITS[rule.unit ?? ""] ?? rule.unit;
  const kinds: Readonly<Record<string, string | undefined>> = {
    number: unit,
    numbers: unit && `list of ${unit}`,
    choice: rule.choices?.map(quote).join(", "),
  };
  return [quote(name), functions.map(quote).join(", "), kinds[rule.type] ?? quote(type), value, meaning].map((cell) =>
    cell.replaceAll("|", "\\|"),
  );
}

function quote(text: string): string {
  return `\`${text}\``;
}
