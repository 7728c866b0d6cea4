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
 * What a package of Smithy exports, where the program has loaded it.
 *
 * @param name - As it is imported.
 * @param file - The file of it that is then loaded.
 */
export function findLoaded<Exports>(name: string, file: string): Exports | undefined {
  try {
    // To resolve a name takes longer than to see that there is nothing of the kind.
    const { _cache: cache = getLoad().cache } = module.constructor as { _cache?: NodeJS.Require["cache"] };
    const end = join(file);
    const isNear = Object.keys(cache).some((path) => path.endsWith(end));
    return isNear && getLoad().resolve(name) in getLoad().cache ? getLoad()(name) : undefined;
  } catch {
    // A bundle of the CommonJS files may have nothing to look into.
    return undefined;
  }
}
