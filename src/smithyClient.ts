/** The one door to `@smithy/smithy-client`, and to the part of `@smithy/core` that it re-exports in pieces. */
export { checkExceptions, constructStack, createWaiter, WaiterState } from "@smithy/core/client";
export {
  Client,
  createAggregatedClient,
  decorateServiceException,
  loadConfigsForDefaultMode,
  NoOpLogger,
  ServiceException,
} from "@smithy/smithy-client";
