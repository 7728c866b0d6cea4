import { basename } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { iterateNodes, readSourceFiles, type SourceFile } from "../support/sourceFiles.js";

const MAX_LINES = 300;
const source = readSourceFiles("src");
const tests = readSourceFiles("test").filter(({ path }) => !path.includes("/node_modules/"));
const all = [...source, ...tests];

/** The places of a kind of node, as path and line. */
function find(files: readonly SourceFile[], matches: (node: ts.Node) => boolean): string[] {
  return files.flatMap(({ path, tree }) =>
    [...iterateNodes(tree)]
      .filter(matches)
      .map((node) => `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`),
  );
}

const hasModifier = (node: ts.Node, kind: ts.SyntaxKind) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) === true;

describe("the files of src and test", () => {
  it("are there", () => {
    expect(source.length).toBeGreaterThan(200);
    expect(tests.length).toBeGreaterThan(150);
  });

  it(`have at most ${MAX_LINES} lines`, () => {
    const long = all.filter(({ text }) => text.trimEnd().split("\n").length > MAX_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("contain no `any`", () => {
    expect(find(all, ({ kind }) => kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  it("contain no `!` that silences the compiler", () => {
    expect(find(all, ts.isNonNullExpression)).toEqual([]);
  });

  it("silence the compiler only where a test is about what does not compile", () => {
    const silencing = /@ts-(ignore|nocheck|expect-error)/;
    const lines = all.flatMap(({ path, text }) => (silencing.test(text) ? [path] : []));
    expect(
      lines.filter((path) => !/^test\/types\/.*\.test-d\.ts$/.test(path) && path !== "test/package/laws.test.ts"),
    ).toEqual([]);
  });

  it("export each thing by its name", () => {
    const isStar = (node: ts.Node) => ts.isExportDeclaration(node) && node.exportClause === undefined;
    const isDefault = (node: ts.Node) => ts.isExportAssignment(node) || hasModifier(node, ts.SyntaxKind.DefaultKeyword);
    const modules = all.filter(({ path }) => !path.endsWith(".d.ts"));
    expect(find(modules, (node) => isStar(node) || isDefault(node))).toEqual([]);
  });

  it("leave nothing for later and skip nothing", () => {
    const later = /\b(TODO|FIXME|XXX)\b|\b(it|describe|test)\.(only|todo)\b|\bvi\.mock\(/;
    const found = all.filter(({ path, text }) => later.test(text) && path !== "test/package/laws.test.ts");
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

/** Files named by what they are about, not by their one export, and why. */
const NAMED_OTHERWISE = {
  "src/client/extensions.ts": "the types of extensions, and what applies them",
  "src/local/console/page/conversation.js": "a part of the page, and what draws it",
  "src/pipeline/stack.ts": "the cache of the order of Smithy's stack",
  "src/platform/web/browserRuntime.ts": "one of two: each exports the `runtime` of one place",
  "src/platform/web/nativeRuntime.ts": "the other of the two",
  "src/workflows/core/attempts.ts": "what follows the attempts of a call",
};

describe("the files of src", () => {
  it("are named as their export, where they have one", () => {
    const misnamed = source.flatMap(({ path, tree }) => {
      const { values, types } = listExports(tree);
      const [value] = values;
      const name = basename(path, ".ts").toLowerCase();
      const isNamed = [...values, ...types].some((exported) => plain(exported) === name);
      return values.length === 1 && value && !isNamed ? [path] : [];
    });
    expect(misnamed).toEqual(Object.keys(NAMED_OTHERWISE));
  });
});

/** A schema constant has a `$`, a table is in capitals: `ThrottlingReason$`, `ENDPOINT_PARAMETERS`. */
const plain = (name: string) => name.replace(/[$_]/g, "").toLowerCase();

/** What a file declares and exports. */
function listExports(tree: ts.SourceFile): { values: string[]; types: string[] } {
  const values: string[] = [];
  const types: string[] = [];
  for (const statement of tree.statements.filter((node) => hasModifier(node, ts.SyntaxKind.ExportKeyword))) {
    if (ts.isVariableStatement(statement))
      values.push(...statement.declarationList.declarations.map(({ name }) => name.getText()));
    else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      values.push(statement.name?.text ?? "");
    else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      types.push(statement.name.text);
  }
  return { values, types };
}
