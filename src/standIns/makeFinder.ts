import { join } from "node:path";

declare const module: NodeJS.Module;
declare const require: NodeJS.Require;

let load: NodeJS.Require | undefined;

/** Also finds what Jest has loaded, which the `require` of a file does not. */
function getLoad(): NodeJS.Require {
  load ??= (require("node:module") as typeof import("node:module")).createRequire(__filename);
  return load;
}

/**
 * Makes what finds the exports of a package of Smithy, where the program has loaded it.
 *
 * @param name - As it is imported.
 * @param file - The file of it that is then loaded.
 */
export function makeFinder<Exports>(name: string, file: string): () => Exports | undefined {
  const end = join(file);
  let lookCount = 0;
  let path: string | undefined;
  return () => {
    try {
      const { _cache: cache = getLoad().cache } = module.constructor as { _cache?: NodeJS.Require["cache"] };
      lookCount++;
      // To resolve a name takes a start longer than to see that there is nothing of the kind.
      if (path === undefined && lookCount <= 2 && !Object.keys(cache).some((key) => key.endsWith(end)))
        return undefined;
      path ??= resolve(name);
      return path in cache ? getLoad()(name) : undefined;
    } catch {
      // A bundle of the CommonJS files may have nothing to look into.
      return undefined;
    }
  };
}

function resolve(name: string): string {
  try {
    return getLoad().resolve(name);
  } catch {
    return "";
  }
}
