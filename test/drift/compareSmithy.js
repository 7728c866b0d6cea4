import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";

/** @typedef {{ readonly name: string, readonly version: string }} Package */
/** @typedef {{ readonly specifier: string, readonly name: string }} UsedExport */

/**
 * Reads the packages that are built in, from the table in THIRD-PARTY.md.
 *
 * @param {string} text
 * @returns {Package[]}
 */
export function parseBuiltIn(text) {
  return [...text.matchAll(/^\| (@?[\w./-]+) \| (\d\S*) \|/gm)].map(([, name = "", version = ""]) => ({
    name,
    version,
  }));
}

/**
 * Lists the built-in packages that a fresh installation has in other versions, one line each.
 *
 * @param {readonly Package[]} builtIn
 * @param {readonly Package[]} newest - Every package of the installation; a name can occur in several versions.
 * @returns {string[]}
 */
export function compareVersions(builtIn, newest) {
  return builtIn.flatMap(({ name, version }) => {
    const versions = newest.flatMap((one) => (one.name === name ? [one.version] : []));
    if (versions.includes(version)) return [];
    if (versions.length === 0) return [`built in: ${name} is no longer a dependency (here: ${version})`];
    return [`built in: ${name} is newer (registry: ${versions.join(", ")}, here: ${version})`];
  });
}

/**
 * Lists the exports that the source uses and an installation lacks, one line each.
 *
 * @param {readonly UsedExport[]} used
 * @param {string} folder - The folder of the installation.
 * @returns {string[]}
 */
export function compareUsedExports(used, folder) {
  const require = createRequire(join(folder, "package.json"));
  return used.flatMap(({ specifier, name }) => {
    try {
      return name in require(specifier) ? [] : [`Smithy: ${specifier} no longer exports ${name}`];
    } catch (error) {
      const [reason] = String(error).split("\n");
      return [`Smithy: ${specifier} cannot be loaded (${reason})`];
    }
  });
}

/**
 * Returns the values that the files of a folder import or re-export from Smithy's packages.
 *
 * @param {string} folder
 * @returns {UsedExport[]}
 */
export function listUsedExports(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.sort().flatMap((file) => {
    const { statements } = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest);
    return statements.flatMap((statement) => {
      const specifier = readSpecifier(statement);
      if (!/^@(smithy|aws-crypto)\//.test(specifier)) return [];
      return listNames(statement).map((name) => ({ specifier, name }));
    });
  });
}

/** @param {ts.Statement} statement */
function readSpecifier(statement) {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return "";
  const { moduleSpecifier } = statement;
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
}

/**
 * Returns the names that exist at run time.
 *
 * @param {ts.Statement} statement
 * @returns {string[]}
 */
function listNames(statement) {
  const bindings = ts.isImportDeclaration(statement)
    ? statement.importClause?.isTypeOnly
      ? undefined
      : statement.importClause?.namedBindings
    : ts.isExportDeclaration(statement) && !statement.isTypeOnly
      ? statement.exportClause
      : undefined;
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return [];
  return [...bindings.elements]
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ?? name).text);
}
