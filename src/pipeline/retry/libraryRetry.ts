/** The one door to `@smithy/middleware-retry`. */
export { resolveRetryConfig, retryMiddleware } from "@smithy/middleware-retry";
