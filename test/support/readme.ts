import { readFileSync } from "node:fs";
import { rootFolder } from "./distFolder.js";

/** A code block of README.md. */
export interface CodeBlock {
  /** Heading of its section. */
  readonly section: string;
  readonly language: string;
  /** Flags after the language, such as `no-run`. */
  readonly marks: readonly string[];
  readonly code: string;
}

/** The blocks of one section as one program, because a block can use variables of earlier blocks. */
export interface Program {
  readonly section: string;
  readonly code: string;
  /** Whether it connects to the local service only. */
  readonly isRunnable: boolean;
}

const FENCE = /^```(\w*) *(.*)$/;

/** Parses README.md into code blocks. */
export function readCodeBlocks(): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let section = "";
  let open: { language: string; marks: string[]; lines: string[] } | undefined;
  for (const line of readFileSync(`${rootFolder}README.md`, "utf8").split("\n")) {
    const fence = FENCE.exec(line);
    if (open && line === "```") {
      blocks.push({ section, language: open.language, marks: open.marks, code: `${open.lines.join("\n")}\n` });
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (fence) open = { language: fence[1] ?? "", marks: (fence[2] ?? "").split(" ").filter(Boolean), lines: [] };
    else if (line.startsWith("#")) section = line.replace(/^#+ /, "");
  }
  if (open) throw new Error(`README.md: the last code block, under "${section}", has no end.`);
  return blocks;
}

/** Joins the blocks of each section. */
export function listPrograms(blocks: readonly CodeBlock[]): Program[] {
  const sections = [...new Set(blocks.map(({ section }) => section))];
  return sections.map((section) => {
    const own = blocks.filter((block) => block.section === section);
    const isRunnable = own.every(({ marks }) => !marks.includes("no-run"));
    return { section, isRunnable, code: own.map(({ code }) => code).join("\n") };
  });
}
