import { join } from "node:path";
import ts from "typescript";
import { rootFolder } from "./distFolder.js";

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  types: ["node"],
  paths: { "aws-support-client": [join(rootFolder, "src/index.ts")] },
};
const registry = ts.createDocumentRegistry();

/** Returns the completions at `|` in a program that imports the source. */
export function completeSource(program: string): string[] {
  const path = join(rootFolder, "test/program.ts");
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [path],
    getScriptVersion: () => program,
    getScriptSnapshot: (file) => {
      const text = file === path ? program.replace("|", "") : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => rootFolder,
    getCompilationSettings: () => OPTIONS,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => file === path || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
  };
  const service = ts.createLanguageService(host, registry);
  const completions = service.getCompletionsAtPosition(path, program.indexOf("|"), {});
  return (completions?.entries ?? []).map(({ name }) => name);
}
