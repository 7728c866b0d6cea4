import { createRequire } from "node:module";
import { join } from "node:path";

let load: NodeJS.Require | undefined;

/**
 * What a package of Smithy exports, where the program has loaded it; `createRequire` also finds what Jest has loaded.
 *
 * @param name - As it is imported.
 * @param file - The file of it that is then loaded.
 */
export function findLoaded<Exports>(name: string, file: string): Exports | undefined {
  try {
    load ??= createRequire(__filename);
    // To resolve a name takes longer than to see that there is nothing of the kind.
    const end = join(file);
    const isNear = Object.keys(load.cache).some((path) => path.endsWith(end));
    return isNear && load.resolve(name) in load.cache ? load(name) : undefined;
  } catch {
    // A bundle of the CommonJS files may have nothing to look into.
    return undefined;
  }
}
