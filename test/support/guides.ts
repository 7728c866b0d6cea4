import { readdirSync, readFileSync } from "node:fs";
import { rootFolder } from "./distFolder.js";

/** README.md or a file of docs. */
export interface Guide {
  /** Path from the root, such as `docs/errors.md`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly CodeBlock[];
}

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
  readonly guide: string;
  readonly section: string;
  readonly code: string;
  /** Whether it connects to the local service only. */
  readonly isRunnable: boolean;
}

const FENCE = /^```(\w*) *(.*)$/;

/** Reads README.md and all files of docs. */
export function readGuides(): Guide[] {
  const docs = readdirSync(`${rootFolder}docs`).filter((name) => name.endsWith(".md"));
  return ["README.md", ...docs.map((name) => `docs/${name}`)].map(readGuide);
}

/** Reads one guide by its path from the root. */
export function readGuide(path: string): Guide {
  const text = readFileSync(rootFolder + path, "utf8");
  return { path, text, blocks: parseBlocks(path, text) };
}

function parseBlocks(path: string, text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let section = "";
  let open: { language: string; marks: string[]; lines: string[] } | undefined;
  for (const line of text.split("\n")) {
    const fence = FENCE.exec(line);
    if (open && line === "```") {
      blocks.push({ section, language: open.language, marks: open.marks, code: `${open.lines.join("\n")}\n` });
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (fence) open = { language: fence[1] ?? "", marks: (fence[2] ?? "").split(" ").filter(Boolean), lines: [] };
    else if (line.startsWith("#")) section = line.replace(/^#+ /, "");
  }
  if (open) throw new Error(`${path}: the last code block, under "${section}", has no end.`);
  return blocks;
}

/** Joins the TypeScript and JavaScript blocks of each section. */
export function listPrograms({ path, blocks }: Guide): Program[] {
  const code = blocks.filter(({ language }) => language === "ts" || language === "js");
  const sections = [...new Set(code.map(({ section }) => section))];
  return sections.map((section) => {
    const own = code.filter((block) => block.section === section);
    const isRunnable = own.every(({ marks }) => !marks.includes("no-run"));
    return { guide: path, section, isRunnable, code: own.map(({ code }) => code).join("\n") };
  });
}

/** Returns the anchors of the headings, as GitHub makes them. */
export function listAnchors({ text }: Guide): string[] {
  const prose = text.replace(/^```.*?^```$/gms, "");
  return Array.from(prose.matchAll(/^#+ (.+)$/gm), ([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\-_ ]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Returns the targets of links and images, without those in code. */
export function listLinks({ text }: Guide): string[] {
  const prose = text.replace(/^```.*?^```$/gms, "").replace(/`[^`\n]*`/g, "");
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, target = ""]) => target);
}
