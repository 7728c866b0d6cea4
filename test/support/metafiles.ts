import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { distFolder } from "./distFolder.js";

/** Metafile of each esbuild build, by its path in `dist`. */
export function readMetafiles(): ReadonlyMap<string, Metafile> {
  const dist = distFolder();
  const paths = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
    /metafile-\w+\.json$/.test(file),
  );
  if (paths.length === 0) throw new Error("dist has no metafiles. Run npm run build first.");
  return new Map(paths.sort().map((path) => [path, JSON.parse(readFileSync(join(dist, path), "utf8"))]));
}

/** Returns the source files with code in the outputs. */
export function listModules({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return [...new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file))].sort();
}

/** Returns the external imports of the outputs. */
export function listExternals({ outputs }: Metafile): string[] {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort();
}

/** Returns the folders of third-party packages with code in any output. */
export function listBuiltIn(metafiles: ReadonlyMap<string, Metafile>): string[] {
  const folders = [...metafiles.values()]
    .flatMap(listModules)
    .flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}
