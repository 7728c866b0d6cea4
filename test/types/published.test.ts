import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { distFolder, rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";
import { typeCheck } from "../support/typeCheck.js";

const TIMEOUT_MS = 60_000;
const app = installPackage();
const aliased = installPackage("@aws-sdk/client-support");
const typeTests = readdirSync(`${rootFolder}test/types`).filter((file) => file.endsWith(".test-d.ts"));

describe("The exports of the published types", () => {
  const files = {
    official: "@aws-sdk/client-support/dist-types/index.d.ts",
    ours: "aws-support-client/dist/index.node.d.ts",
    oursInCommonJs: "aws-support-client/dist/index.d.cts",
    oursForBundlers: "aws-support-client/dist/index.d.ts",
    local: "aws-support-client/dist/local/index.d.cts",
  };
  const paths = Object.values(files).map((file) => join(app, "node_modules", file));
  const program = ts.createProgram(paths, { module: ts.ModuleKind.NodeNext, skipLibCheck: true });
  const [official = new Map(), ours, oursInCommonJs, oursForBundlers, local] = paths.map((path) =>
    listExports(program, path),
  );

  it("match the official package in name and in kind (type, value or both)", () => {
    const ofThose = [...(ours ?? [])].filter(([name]) => official.has(name));
    expect(Object.fromEntries(ofThose)).toEqual(Object.fromEntries(official));
  });

  it("are the same for ES modules and CommonJS, except for the default export", () => {
    expect(ours?.size).toBeGreaterThan(350);
    expect(oursInCommonJs).toEqual(oursForBundlers);
    expect(new Map([...(oursInCommonJs ?? []), ["default", "value"]])).toEqual(ours);
  });

  it("are all in the type tests, and so are those of the local service", () => {
    const text = typeTests.map((file) => readFileSync(`${rootFolder}test/types/${file}`, "utf8")).join("\n");
    const tested = new Set(Array.from(text.matchAll(/\b(?:ours|sdk|local)\.(\$?\w+)/g), ([, name]) => name));
    const types = [...official, ...(ours ?? []), ...(local ?? [])].filter(([, kind]) => kind !== "value");
    const names = new Set(types.map(([name]) => name));
    expect([...names].filter((name) => !tested.has(name))).toEqual([]);
    expect(names.size).toBeGreaterThan(250);
  });
});

describe("A program that uses the published types", () => {
  it.each([
    ["index.d.cts", []],
    ["index.d.ts", ["./index.cjs"]],
    ["index.node.d.ts", ["./index.node.js"]],
    ["local/index.d.cts", []],
    ["local/index.d.ts", ["./index.cjs"]],
    ["local/index.node.d.ts", ["./index.node.js"]],
  ])(
    "loads all of %s from one file, because TypeScript before 5.4 cannot name types of a second file",
    (file, beside) => {
      const text = readFileSync(`${distFolder()}/${file}`, "utf8");
      expect(Array.from(text.matchAll(/from ["'](\.[^"']*)/g), ([, path]) => path)).toEqual(beside);
    },
  );

  const copy = join(app, "declared.ts");
  copyFileSync(`${rootFolder}test/package/fixtures/declaredProgram.ts`, copy);

  it("makes the compiler load one file of the package, and no other package than @smithy/types and @types/node", () => {
    const program = ts.createProgram([copy], { module: ts.ModuleKind.NodeNext, types: [] });
    const files = program.getSourceFiles().map(({ fileName }) => fileName.split("/node_modules/").at(-1) ?? "");
    expect(files.filter((file) => file.startsWith("aws-support-client/"))).toEqual([
      "aws-support-client/dist/index.node.d.ts",
    ]);
    const others = files.filter((file) => /^@(smithy|aws)/.test(file) && !file.startsWith("@smithy/types/"));
    expect(others).toEqual([]);
  });

  it(
    "compiles with inferred declarations of its exports",
    () => {
      const options = { declaration: true, emitDeclarationOnly: true, outDir: join(app, "declared") };
      expect(typeCheck([copy], { ...options, skipLibCheck: true })).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

describe("The published types without skipLibCheck", () => {
  const { Node16, NodeNext, Bundler } = ts.ModuleResolutionKind;
  const resolutions = [
    { name: "bundler", files: ["program.ts"], options: { moduleResolution: Bundler, module: ts.ModuleKind.ESNext } },
    { name: "node16", files: ["a.mts", "b.cts"], options: { moduleResolution: Node16, module: ts.ModuleKind.Node16 } },
    { name: "nodenext", files: ["a.mts", "b.cts"], options: { moduleResolution: NodeNext } },
  ];

  it.each(resolutions)(
    "compile with module resolution $name",
    ({ files, options }) => {
      const copies = files.map((file) => join(aliased, file));
      for (const copy of copies) copyFileSync(`${rootFolder}test/package/fixtures/officialProgram.ts`, copy);
      expect(typeCheck(copies, { ...options, skipLibCheck: false })).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each([true, false])(
    "pass the type tests with exactOptionalPropertyTypes: %s",
    (exactOptionalPropertyTypes) => {
      const folder = join(app, "test/types");
      mkdirSync(folder, { recursive: true });
      cpSync(`${rootFolder}test/support/types.ts`, join(app, "test/support/types.ts"));
      for (const file of typeTests) cpSync(`${rootFolder}test/types/${file}`, join(folder, basename(file)));
      const files = typeTests.map((file) => join(folder, file));
      expect(typeCheck(files, { exactOptionalPropertyTypes, skipLibCheck: true })).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

/** Returns the exports of a module, each with its kind: type, value or both. */
function listExports(program: ts.Program, path: string): Map<string, string> {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return new Map(
    symbols.map((symbol) => {
      const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const kinds = [flags & ts.SymbolFlags.Type && "type", flags & ts.SymbolFlags.Value && "value"];
      return [symbol.name, kinds.filter(Boolean).join(" and ")];
    }),
  );
}
