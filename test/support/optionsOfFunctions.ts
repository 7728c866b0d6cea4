import { join } from "node:path";
import ts from "typescript";
import { rootFolder } from "./distFolder.js";

/** An option of a workflow function, as its type and its docstring describe it. */
export interface DocumentedOption {
  readonly name: string;
  readonly type: string;
  /** The first paragraph of the docstring, without the default. */
  readonly meaning: string;
  /** What the docstring says after `Default:`. */
  readonly default: string | undefined;
}

const DEFAULT = /\s*\bDefault: (.*?)\.(?=\s|$)/;

/** Returns the options of each exported function whose last parameter is `options`. */
export function listOptionsOfFunctions(): ReadonlyMap<string, readonly DocumentedOption[]> {
  const file = join(rootFolder, "src/index.ts");
  const { config } = ts.readConfigFile(join(rootFolder, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, rootFolder);
  const program = ts.createProgram([file], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`Cannot read ${file}.`);
  const functions = checker.getExportsOfModule(module).flatMap((symbol) => {
    const original = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const [signature] = checker.getSignaturesOfType(checker.getTypeOfSymbol(original), ts.SignatureKind.Call);
    const parameter = signature?.parameters.find(({ name }) => name === "options");
    const declaration = parameter?.valueDeclaration;
    if (!parameter || !declaration) return [];
    const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(parameter, declaration));
    const members = checker.getPropertiesOfType(type);
    return [[symbol.name, members.map((member) => describe(member, declaration))] as const];
  });

  function describe(member: ts.Symbol, place: ts.Node): DocumentedOption {
    const text = ts.displayPartsToString(member.getDocumentationComment(checker));
    const [meaning = ""] = text.split("\n\n");
    const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
    const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(member, place));
    return {
      name: member.name,
      type: checker.typeToString(type, place, flags).replaceAll("readonly ", "").replace("To | ", ""),
      meaning: meaning.replaceAll("\n", " ").replace(DEFAULT, "").trim(),
      default: DEFAULT.exec(text.replaceAll("\n", " "))?.[1],
    };
  }

  return new Map(functions);
}
