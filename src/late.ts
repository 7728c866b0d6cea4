/**
 * What a call does without in most programs: the middleware, and other ways to sign, to retry and to find settings. On
 * Node it is read and compiled when it is first asked for, which makes a start shorter.
 */
export { addMiddleware } from "./pipeline/addMiddleware.js";
export { HeaderSigner } from "./pipeline/auth/HeaderSigner.js";
export { getEndpointPlugin } from "./pipeline/middleware/getEndpointPlugin.js";
export { getTraceContextPlugin } from "./pipeline/middleware/getTraceContextPlugin.js";
export { retryMiddleware } from "./pipeline/retry/libraryRetry.js";
export { findInstanceRegion } from "./platform/node/findInstanceRegion.js";
export { loadConfig, resolveDefaultsModeConfig } from "./platform/smithy/smithyConfig.js";
export { AdaptiveRetryStrategy } from "./standIns/AdaptiveRetryStrategy.js";
