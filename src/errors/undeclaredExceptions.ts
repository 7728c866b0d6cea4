import type { ServiceExceptionOptions } from "../platform/smithy/client.js";
import { SupportServiceException } from "./SupportServiceException.js";

type UndeclaredExceptionOptions = Pick<ServiceExceptionOptions, "$metadata" | "message"> &
  Partial<Pick<ServiceExceptionOptions, "$fault">>;

/** Without a `shapeId` of their own, `instanceof` knows these by name: the official client has no class for them. */
abstract class UndeclaredException extends SupportServiceException {
  abstract override readonly name: string;
  /** What to do about it. The message stays the service's. */
  abstract readonly hint: string;

  constructor(options: UndeclaredExceptionOptions) {
    super({ $fault: "client", ...options, name: new.target.name });
  }
}

/**
 * The credentials are valid, and may not do this.
 *
 * @public
 */
export class AccessDeniedException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "AccessDeniedException";
  override readonly hint: string =
    "Allow the IAM action `support:*`, or the operation's own, and look for a policy that denies it.";
}

/**
 * The session token has run out.
 *
 * @public
 */
export class ExpiredTokenException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "ExpiredTokenException";
  override readonly hint: string = "Get new session credentials, or give the client a provider that renews them.";
}

/**
 * A value of the request is not one that the service takes here.
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
 * The account has no support plan that includes the API: the most common error of all.
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
 * The endpoint does not know this operation.
 *
 * @public
 */
export class UnknownOperationException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "UnknownOperationException";
  override readonly hint: string = "Check the endpoint. Trusted Advisor operations are in us-east-1 only.";
}

/**
 * The access key, or the session token with it, is not known.
 *
 * @public
 */
export class UnrecognizedClientException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "UnrecognizedClientException";
  override readonly hint: string =
    "Check that the access key is active, of this partition, and has its session token with it.";
}

/**
 * The request breaks a rule of the API.
 *
 * @public
 */
export class ValidationException extends UndeclaredException {
  /** The class name. Minifiers do not change it. */
  override readonly name = "ValidationException";
  override readonly hint: string = "Correct the members that the message names.";
}

type UndeclaredExceptionClass = new (options: UndeclaredExceptionOptions) => UndeclaredException;

/** The class of each, by the code that the service sends. */
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
