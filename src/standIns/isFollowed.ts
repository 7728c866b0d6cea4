import { dirname, sep } from "node:path";

declare const module: NodeJS.Module;

/** What Node loads modules with. */
interface Loader {
  readonly prototype: { readonly require: unknown; readonly _compile: unknown };
  readonly _load: unknown;
  readonly _extensions: Readonly<Record<string, unknown>>;
  readonly _cache: object;
}

const PRELOADS = /(^|\s)(-r|--require|--import|--(experimental-)?loader)\b/;

/** Whether a tool may hear of what is loaded, such as one that traces calls. Where that cannot be told, it may. */
export function isFollowed(): boolean {
  try {
    const loader = module.constructor as unknown as Loader;
    const flags = [...process.execArgv, process.env.NODE_OPTIONS].join(" ");
    const isPreloaded = flags !== "" && PRELOADS.test(flags);
    return isPreloaded || !isNodesOwn(loader) || Object.keys(loader._cache).some(isOfOtherPackage);
  } catch {
    return true;
  }
}

/** Words of Node's own functions, from version 20 on, which nothing that stands for them has. */
function isNodesOwn({ prototype, _load, _extensions }: Loader): boolean {
  return (
    String(prototype.require).includes("requireDepth") &&
    String(prototype._compile).includes("wrapSafe") &&
    String(_load).includes("relResolveCacheIdentifier") &&
    String(_extensions[".js"]).includes("StringPrototypeEndsWith")
  );
}

/** Tools are packages, and are loaded before what they follow. */
function isOfOtherPackage(path: string): boolean {
  return path.includes(`${sep}node_modules${sep}`) && !path.startsWith(dirname(__dirname) + sep);
}
