export type { LocalCredentials } from "./auth/authenticate.js";
export type { LocalCatalogOptions } from "./catalog/defaultCatalog.js";
export type {
  LocalCatalog,
  LocalCheck,
  LocalCheckResource,
  LocalLanguage,
  LocalLanguageOptions,
  LocalService,
  LocalSeverityLevel,
} from "./catalog/LocalCatalog.js";
export type { SupportPlan } from "./catalog/plans.js";
export type { ClockStep, LocalClock } from "./control/createClock.js";
export type { LocalControls, LocalReply } from "./control/createControls.js";
export type { LocalAttachment, LocalCase, LocalCommunication } from "./control/describeCase.js";
export type { SeedCase, SeedCommunication } from "./control/seedCases.js";
export { createLocalSupport, type LocalSupport, type LocalSupportOptions } from "./createLocalSupport.js";
export type { LocalTroubles, Trouble } from "./faults/FaultInjector.js";
export type { LinkUse, TroubleName, TroubleOptions, TroubleSchedule, TroubleTarget } from "./faults/FaultOptions.js";
export type { LocalFetch } from "./http/createFetch.js";
export type { LocalRequestHandler } from "./http/createRequestHandler.js";
export { ListenError } from "./http/ListenError.js";
export type { ListenOptions, LocalSupportServer } from "./http/listen.js";
export { LocalSupportError } from "./LocalSupportError.js";
export type { LocalFileOptions } from "./objectStorage/createFiles.js";
export type { OperationName } from "./operations/operationNames.js";
export {
  type LastingLocalSupport,
  type LastingLocalSupportOptions,
  openLocalSupport,
} from "./persistence/openLocalSupport.js";
export type { RefreshTimes } from "./state/checks.js";
