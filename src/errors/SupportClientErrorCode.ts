import type { AttachmentErrorCode } from "./AttachmentErrorCode.js";

/**
 * Identifies an error of this library for programs. Stable across versions; versions to come may add codes.
 *
 * @public
 */
export type SupportClientErrorCode =
  /** `timeoutMs` has expired. */
  | "TIMEOUT"
  /** 100,000 earlier writes of the client are unconfirmed. */
  | "TOO_MANY_UNCONFIRMED"
  /** `send` got a value that is not a command. */
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
