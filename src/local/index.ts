export type { LocalCredentials } from "./authentication/authenticate.js";
export type {
  LocalCatalog,
  LocalCheck,
  LocalCheckResource,
  LocalLanguage,
  LocalLanguageOptions,
  LocalService,
  LocalSeverityLevel,
} from "./catalog/LocalCatalog.js";
export type { LocalCatalogOptions } from "./catalog/resolveCatalog.js";
export type { ClockStep, LocalClock } from "./control/createClock.js";
export type { LocalControls, LocalReply } from "./control/createControls.js";
export type { LocalAttachment, LocalCase, LocalCommunication } from "./control/describeCase.js";
export type { SupportPlan } from "./control/plans.js";
export type { SeedCase, SeedCommunication } from "./control/seedCases.js";
export type { LocalFileOptions } from "./createFiles.js";
export { createLocalSupport, type LocalSupport, type LocalSupportOptions } from "./createLocalSupport.js";
export type { LocalFetch } from "./http/createFetch.js";
export { ListenError } from "./http/ListenError.js";
export type { ListenOptions, LocalSupportServer } from "./http/listen.js";
export type { LocalRequestHandler } from "./http/requestHandler.js";
export { LocalSupportError } from "./LocalSupportError.js";
export type { OperationName } from "./operations/operationNames.js";
export type { RefreshTimes } from "./state/checks.js";
export {
  type LastingLocalSupport,
  type LastingLocalSupportOptions,
  openLocalSupport,
} from "./storage/openLocalSupport.js";
export type { LocalTroubles, Trouble } from "./troubles/createTroubles.js";
export type {
  LinkUse,
  TroubleName,
  TroubleOptions,
  TroubleSchedule,
  TroubleTarget,
} from "./troubles/troubleOptions.js";
