/** The one door to `@smithy/middleware-retry`. */
export { getRetryPlugin, resolveRetryConfig } from "@smithy/middleware-retry";
