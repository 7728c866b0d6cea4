export type { LocalCredentials } from "./authentication/authenticate.js";
export { createLocalSupport, type LocalSupport, type LocalSupportOptions } from "./createLocalSupport.js";
export { ListenError } from "./http/ListenError.js";
export type { ListenOptions, LocalSupportServer } from "./http/listen.js";
export type { LocalRequestHandler } from "./http/requestHandler.js";
