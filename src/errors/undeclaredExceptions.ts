import type { ServiceExceptionOptions } from "../platform/smithy/client.js";
import { SupportServiceException } from "./SupportServiceException.js";

type UndeclaredExceptionOptions = Pick<ServiceExceptionOptions, "$metadata" | "message"> &
  Partial<Pick<ServiceExceptionOptions, "$fault">>;

/** An exception that `instanceof` recognizes by name, because the official client has no class for it. */
abstract class UndeclaredException extends SupportServiceException {
  abstract override readonly name: string;
  /** What to do. `message` is the service's. */
  abstract readonly hint: string;

  constructor(options: UndeclaredExceptionOptions) {
    super({ $fault: "client", ...options, name: new.target.name });
  }
}

/**
 * The credentials are valid, but lack the permission for this operation.
 *
 * @public
 */
export class AccessDeniedException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "AccessDeniedException";
  override readonly hint: string =
    "Allow the IAM action `support:*`, or the action of the operation, and check for a policy that denies it.";
}

/**
 * The session token has expired.
 *
 * @public
 */
export class ExpiredTokenException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "ExpiredTokenException";
  override readonly hint: string = "Get new session credentials, or pass the client a provider that renews them.";
}

/**
 * A value of the request is invalid for this operation.
 *
 * @public
 */
export class InvalidParameterValueException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "InvalidParameterValueException";
  override readonly hint: string = "Fix the value named in the message.";
}

/**
 * The signature does not match the request.
 *
 * @public
 */
export class InvalidSignatureException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "InvalidSignatureException";
  override readonly hint: string = "Check the secret access key, the clock, and proxies that change requests.";
}

/**
 * The account's support plan does not include the API. This is the most common error.
 *
 * @public
 */
export class SubscriptionRequiredException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "SubscriptionRequiredException";
  override readonly hint: string =
    "Use an account with a Business Support+ or higher plan, or sign up at https://aws.amazon.com/premiumsupport/plans.";
}

/**
 * The endpoint does not support this operation.
 *
 * @public
 */
export class UnknownOperationException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "UnknownOperationException";
  override readonly hint: string = "Check the endpoint. Trusted Advisor operations are only available in us-east-1.";
}

/**
 * The access key or its session token is unknown.
 *
 * @public
 */
export class UnrecognizedClientException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "UnrecognizedClientException";
  override readonly hint: string =
    "Check that the access key is active, belongs to this partition, and is sent with its session token.";
}

/**
 * The request violates a constraint of the API.
 *
 * @public
 */
export class ValidationException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "ValidationException";
  override readonly hint: string = "Fix the members named in the message.";
}

type UndeclaredExceptionClass = new (options: UndeclaredExceptionOptions) => UndeclaredException;

/** The exception classes by error code. */
export const UNDECLARED_EXCEPTIONS: ReadonlyMap<string, UndeclaredExceptionClass> = new Map<
  string,
  UndeclaredExceptionClass
>([
  ["AccessDeniedException", AccessDeniedException],
  ["ExpiredTokenException", ExpiredTokenException],
  ["InvalidParameterValueException", InvalidParameterValueException],
  ["InvalidSignatureException", InvalidSignatureException],
  ["SubscriptionRequiredException", SubscriptionRequiredException],
  ["UnknownOperationException", UnknownOperationException],
  ["UnrecognizedClientException", UnrecognizedClientException],
  ["ValidationException", ValidationException],
]);
