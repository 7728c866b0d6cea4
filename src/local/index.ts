/**
 * A local AWS Support service for development and tests.
 *
 * @packageDocumentation
 * @module aws-support-client/local
 */

export { OptionError } from "../errors/OptionError.js";
export type { OperationName } from "../models/OperationName.js";
export type { SupportPlan } from "../models/SupportPlan.js";
export type { LocalCredentials } from "./auth/authenticate.js";
export type {
  LocalCatalog,
  LocalCheck,
  LocalCheckResource,
  LocalLanguage,
  LocalLanguageOptions,
  LocalService,
  LocalSeverityLevel,
} from "./catalog/LocalCatalog.js";
export type { LocalClock } from "./control/createClock.js";
export type { LocalAttachment, LocalCase, LocalCommunication } from "./control/describeCase.js";
export type { SeedCase, SeedCommunication } from "./control/seedCases.js";
export { createLocalSupport } from "./createLocalSupport.js";
export type { Fault, LocalFaults } from "./faults/FaultInjector.js";
export type { FaultName, FaultOptions, FaultTarget } from "./faults/FaultOptions.js";
export type { LocalRequestHandler } from "./http/createRequestHandler.js";
export type { ListenOptions, LocalSupportServer } from "./http/listen.js";
export type { LocalReply, LocalSupport } from "./LocalSupport.js";
export { LocalSupportError } from "./LocalSupportError.js";
export type { LocalSupportOptions } from "./LocalSupportOptions.js";
export { openLocalSupport } from "./persistence/openLocalSupport.js";
