import type { MetadataBearer } from "@smithy/types";
import { Client as Own, type ResolvedConfiguration } from "../packages/smithyClient.js";
import { findLoaded } from "./findLoaded.js";

export {
  constructStack,
  createAggregatedClient,
  decorateServiceException,
  loadConfigsForDefaultMode,
  NoOpLogger,
  ServiceException,
} from "../packages/smithyClient.js";

declare const module: NodeJS.Module;
declare const require: NodeJS.Require;

type Library = { readonly Client: typeof Own };

/**
 * Stands for the door to the package in the CommonJS files for Node.
 *
 * Tools that trace calls exchange `send` of the library's class when that is loaded, and programs ask for `instanceof
 * Client`. To load it would take a start 5 ms, so a client has that base where somebody may look for it, and else the
 * same that is built in.
 */
export class Client extends Own<object, object, MetadataBearer, ResolvedConfiguration<object>> {
  constructor(config: ResolvedConfiguration<object>) {
    if (!isShared) {
      const loaded = findLoaded<Library>("@smithy/core/client", "@smithy/core/dist-cjs/submodules/client/index.js");
      if (loaded) share(loaded);
    }
    super(config);
  }
}

let isShared = false;

function share(library: Library): void {
  isShared = true;
  Object.setPrototypeOf(Client, library.Client);
  Object.setPrototypeOf(Client.prototype, library.Client.prototype);
}

/** What Node's own functions that load modules are written with, from version 20 on, and what stands for them is not. */
const NODES_OWN = { require: /requireDepth/, _load: /relResolveCacheIdentifier/ };
const PRELOADS = /(^|\s)(-r|--require|--import|--(experimental-)?loader)\b/;

/** Whether a tool may hear of what is loaded. Where that cannot be told, it may. */
function isFollowed(): boolean {
  const { prototype, _load } = module.constructor as { prototype: { require?: unknown }; _load?: unknown };
  const isNodesOwn = NODES_OWN.require.test(String(prototype.require)) && NODES_OWN._load.test(String(_load));
  return !isNodesOwn || PRELOADS.test([...process.execArgv, process.env.NODE_OPTIONS].join(" "));
}

if (isFollowed()) share(require("@smithy/core/client"));
