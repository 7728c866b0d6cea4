import { join } from "node:path";
import ts from "typescript";

const registry = ts.createDocumentRegistry();

/** Returns the completions at `|` in a program of a folder. */
export function completeProgram(program: string, folder: string, options: ts.CompilerOptions): string[] {
  const path = join(folder, "program.ts");
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [path],
    getScriptVersion: () => program,
    getScriptSnapshot: (file) => {
      const text = file === path ? program.replace("|", "") : ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
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
