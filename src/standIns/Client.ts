import type { MetadataBearer } from "@smithy/types";
import { Client as Own, type ResolvedConfiguration } from "../platform/smithy/smithyClient.js";
import { isFollowed } from "./isFollowed.js";
import { makeFinder } from "./makeFinder.js";

export {
  constructStack,
  createAggregatedClient,
  decorateServiceException,
  loadConfigsForDefaultMode,
  NoOpLogger,
  ServiceException,
} from "../platform/smithy/smithyClient.js";

declare const require: NodeJS.Require;

type Library = { readonly Client: typeof Own };

const findLoaded = makeFinder<Library>("@smithy/core/client", "@smithy/core/dist-cjs/submodules/client/index.js");
let isShared = false;

/**
 * Stands for the door to the package in the CommonJS files for Node.
 *
 * Tools that trace calls exchange `send` of the library's class when that is loaded, and programs ask for `instanceof
 * Client`. To load it would take a start 5 ms, so a client has that base where somebody may look for it, and else the
 * same that is built in.
 */
export class Client extends Own<object, object, MetadataBearer, ResolvedConfiguration<object>> {
  constructor(config: ResolvedConfiguration<object>) {
    if (!isShared) share(findLoaded());
    super(config);
  }

  override send(...given: [never]): never {
    if (!isShared) share(findLoaded());
    return super.send(...given) as never;
  }
}

// Beside the one that is built in, it would be built with another.
Object.defineProperty(Client, "name", { value: "Client" });

function share(library: Library | undefined): void {
  if (!library) return;
  isShared = true;
  Object.setPrototypeOf(Client, library.Client);
  Object.setPrototypeOf(Client.prototype, library.Client.prototype);
}

/** A bundle may leave the package to a place that has another version of it, or none. */
function load(): Library | undefined {
  try {
    return require("@smithy/core/client");
  } catch {
    return undefined;
  }
}

if (isFollowed()) share(load());
