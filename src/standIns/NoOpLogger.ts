/*
 * Stands for the door to the package in what Node loads late: of the class that is built in there, no client has a logger.
 */
export { normalizeProvider } from "@smithy/core/client";

export const NoOpLogger = {
  [Symbol.hasInstance]: (logger: object | undefined) => logger?.constructor?.name === "NoOpLogger",
};
