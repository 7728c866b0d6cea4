import type { Handler, HttpHandlerOptions, MetadataBearer, StaticOperationSchema } from "@smithy/types";

/** Performs a call without the middleware stack, where that makes no difference; else there is no handler. */
export type Shortcut = (
  stack: object,
  schema: StaticOperationSchema,
  options: HttpHandlerOptions & { metricsRecorder?: unknown },
) => Handler<object, MetadataBearer> | undefined;

/** The shortcuts of the clients that have one, by the settings of each. */
export const shortcuts = new WeakMap<object, Shortcut>();
