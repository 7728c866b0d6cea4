/** The one door to `@smithy/middleware-retry`. */
export { getRetryPlugin, resolveRetryConfig, retryMiddleware } from "@smithy/middleware-retry";
