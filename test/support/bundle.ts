import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import { type Plugin, rollup } from "rollup";

// Their types are those of CommonJS modules without being it, so an ES module cannot call what it imports.
const require = createRequire(import.meta.url);
const commonjs: () => Plugin = require("@rollup/plugin-commonjs");
const nodeResolve: (options: { browser: boolean }) => Plugin = require("@rollup/plugin-node-resolve");

/** Where a bundle is to run. */
export type Target = "browser" | "react-native" | "node";

/** A program as a bundler makes it. */
export interface Bundle {
  readonly code: string;
  /** What is loaded when the program starts, gzipped. */
  readonly gzipBytes: number;
  /** The files that a part of is in the bundle. */
  readonly modules: readonly string[];
  /** What the bundle leaves for its runtime to load. */
  readonly externals: readonly string[];
}

const TARGETS: Readonly<Record<Target, BuildOptions>> = {
  browser: { platform: "browser" },
  "react-native": {
    platform: "browser",
    conditions: ["react-native"],
    mainFields: ["react-native", "browser", "module", "main"],
  },
  node: { platform: "node", splitting: true },
};

/** Bundles a program by esbuild, minified. */
export async function bundle(app: string, program: string, target: Target): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: program, resolveDir: app, sourcefile: "program.js" },
    outdir: join(app, "bundle"),
    absWorkingDir: app,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    logLevel: "silent",
    ...TARGETS[target],
    write: false,
    metafile: true,
  });
  const eager = listEager(metafile.outputs, "bundle/stdin.js");
  const files = outputFiles.filter(({ path }) => eager.some((name) => path.endsWith(`/${name}`)));
  const outputs = Object.values(metafile.outputs);
  return {
    code: files.map(({ text }) => text).join("\n"),
    gzipBytes: files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0),
    modules: outputs.flatMap(({ inputs }) => Object.keys(inputs).filter((name) => inputs[name]?.bytesInOutput)),
    externals: outputs.flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)),
  };
}

type Outputs = Readonly<Record<string, { readonly imports: readonly { path: string; kind: string }[] }>>;

/** The first file, and what it loads before it runs. */
function listEager(outputs: Outputs, name: string, seen: readonly string[] = []): string[] {
  if (seen.includes(name)) return [];
  const loaded = outputs[name]?.imports.filter(({ kind }) => kind === "import-statement") ?? [];
  const chunks = loaded.map(({ path }) => path).filter((path) => path in outputs);
  return [...new Set([name, ...chunks.flatMap((path) => listEager(outputs, path, [...seen, name]))])];
}

/** Bundles a program by Rollup for browsers, as one script that puts its exports into the global `program`. */
export async function bundleByRollup(app: string, file: string): Promise<Omit<Bundle, "gzipBytes">> {
  const bundler = await rollup({
    input: join(app, file),
    plugins: [nodeResolve({ browser: true }), commonjs()],
    onwarn: () => {},
  });
  const { output } = await bundler.generate({ format: "iife", name: "program", inlineDynamicImports: true });
  await bundler.close();
  const [{ code, modules, imports }] = output;
  return {
    code,
    modules: Object.keys(modules).filter((id) => modules[id]?.renderedLength),
    externals: imports,
  };
}

/** Bundles a program by esbuild as one script that puts its exports into the global `program`. */
export async function bundleScript(app: string, program: string, target: Target): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: app },
    bundle: true,
    format: "iife",
    globalName: "program",
    target: "es2022",
    logLevel: "silent",
    ...TARGETS[target],
    splitting: false,
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
