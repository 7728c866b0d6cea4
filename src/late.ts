/**
 * What a call does without in most programs: the middleware, and other ways to sign, to retry and to find settings. On
 * Node it is read and compiled when it is first asked for, which makes a start shorter.
 */
export { addMiddleware } from "./addMiddleware.js";
export { HeaderSigner } from "./auth/HeaderSigner.js";
export { getEndpointPlugin } from "./endpoint/getEndpointPlugin.js";
export { getTraceContextPlugin } from "./middleware/getTraceContextPlugin.js";
export { loadConfig, resolveDefaultsModeConfig } from "./packages/smithyConfig.js";
export { retryMiddleware } from "./retry/libraryRetry.js";
export { findInstanceRegion } from "./runtime/findInstanceRegion.js";
export { AdaptiveRetryStrategy } from "./standIns/AdaptiveRetryStrategy.js";
