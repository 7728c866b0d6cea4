/** The only import of `@smithy/middleware-retry`. */
export { resolveRetryConfig, retryMiddleware } from "@smithy/middleware-retry";
