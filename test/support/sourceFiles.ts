import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { rootFolder } from "./distFolder.js";

export interface SourceFile {
  /** Path relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** An import of a module. */
export interface ModuleImport {
  readonly specifier: string;
  /** Whether it is a dynamic `import()`. */
  readonly isLazy: boolean;
  /** Whether it is a type-only import, which has no effect at run time. */
  readonly isType: boolean;
}

/** Returns the TypeScript and JavaScript files of a folder. */
export function readSourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(rootFolder, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[cm]?[jt]s$/.test(file))
    .sort()
    .map((file) => {
      const path = `${folder}/${file}`;
      const text = readFileSync(join(rootFolder, path), "utf8");
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
    });
}

/** Yields every syntax node of a file. */
export function* iterateNodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* iterateNodes(child);
}

/** Returns the imports of a file. */
export function listImports({ tree }: SourceFile): ModuleImport[] {
  return [...iterateNodes(tree)].flatMap((node) => {
    if (ts.isImportDeclaration(node)) return name(node.moduleSpecifier, { isType: takesTypes(node.importClause) });
    if (ts.isExportDeclaration(node)) return name(node.moduleSpecifier, { isType: node.isTypeOnly });
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      return name(node.argument.literal, { isType: true });
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return name(node.arguments[0], { isLazy: true });
    return [];
  });
}

function takesTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause || clause.isTypeOnly) return clause !== undefined;
  const { name, namedBindings } = clause;
  return (
    !name &&
    !!namedBindings &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((one) => one.isTypeOnly)
  );
}

function name(node: ts.Node | undefined, how: { readonly isLazy?: true; readonly isType?: boolean }): ModuleImport[] {
  return node && ts.isStringLiteralLike(node) ? [{ specifier: node.text, isLazy: false, isType: false, ...how }] : [];
}
