/** The adaptive strategy of `@smithy/middleware-retry`, which few programs choose; on Node it is loaded late. */
export { AdaptiveRetryStrategy } from "@smithy/core/retry";
