import type { AttachmentErrorCode } from "./AttachmentErrorCode.js";

/**
 * Identifies an error of this library. Codes are stable across versions; new versions may add codes.
 *
 * @public
 */
export type SupportClientErrorCode =
  /** `timeoutMs` expired. */
  | "TIMEOUT"
  /** The client has 100,000 unconfirmed writes. */
  | "TOO_MANY_UNCONFIRMED"
  /** The argument of `send` is not a command. */
  | "COMMAND_INVALID"
  /** The response exceeds `maxResponseBytes`. */
  | "RESPONSE_TOO_LARGE"
  | "CONFIGURATION_INVALID"
  | "ENDPOINT_UNRESOLVED"
  | "OPTION_INVALID"
  | "OPTION_UNKNOWN"
  | "CLIENT_INVALID"
  | "INPUT_INVALID"
  | "OUTCOME_UNKNOWN"
  | "TOKEN_REUSED"
  | "CURSOR_INVALID"
  | "CURSOR_MISMATCH"
  | "RESPONSE_INCOMPLETE"
  | "DRY_RUN_UNSUPPORTED"
  | "DRY_RUN_IGNORED"
  | AttachmentErrorCode
  | (string & {});
