import type { ServiceExceptionOptions } from "@smithy/core/client";
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
  override readonly name = "AccessDeniedException";
  override readonly hint: string =
    "Allow the IAM action `support:*`, or the one of this operation such as `support:CreateCase`, in the " +
    "policies of the user or role, and look for a policy of the organization that denies it.";
}

/**
 * The session token has run out.
 *
 * @public
 */
export class ExpiredTokenException extends UndeclaredException {
  override readonly name = "ExpiredTokenException";
  override readonly hint: string =
    "Get new credentials for the session, such as by `aws sso login` or by assuming the role again, or give " +
    "the client a provider that renews them.";
}

/**
 * A value of the request is not one that the service takes here.
 *
 * @public
 */
export class InvalidParameterValueException extends UndeclaredException {
  override readonly name = "InvalidParameterValueException";
  override readonly hint: string =
    "Look in the message for the value at fault. DescribeAttachment reads up to 5 MB " +
    "(GetAttachmentDownloadLink has no such limit), and Trusted Advisor checks that refresh themselves cannot " +
    "be refreshed by hand.";
}

/**
 * The signature does not match the request.
 *
 * @public
 */
export class InvalidSignatureException extends UndeclaredException {
  override readonly name = "InvalidSignatureException";
  override readonly hint: string =
    "Check that the secret access key belongs to the access key id, that the clock is right to within five " +
    "minutes, and that no proxy changes the request.";
}

/**
 * The account has no support plan that includes the API: the most common error of all.
 *
 * @public
 */
export class SubscriptionRequiredException extends UndeclaredException {
  override readonly name = "SubscriptionRequiredException";
  override readonly hint: string =
    "The account needs a Business Support+, Enterprise Support or Unified Operations plan (or an older " +
    "Business, Enterprise On-Ramp or Enterprise plan). Sign up at https://aws.amazon.com/premiumsupport/, and " +
    "check that the credentials are of the account that has the plan.";
}

/**
 * The endpoint does not know this operation.
 *
 * @public
 */
export class UnknownOperationException extends UndeclaredException {
  override readonly name = "UnknownOperationException";
  override readonly hint: string =
    "Check a custom `endpoint` or AWS_ENDPOINT_URL_SUPPORT. Trusted Advisor operations exist in us-east-1 " +
    "only, and not every partition has every operation.";
}

/**
 * The access key, or the session token with it, is not known.
 *
 * @public
 */
export class UnrecognizedClientException extends UndeclaredException {
  override readonly name = "UnrecognizedClientException";
  override readonly hint: string =
    "Check that the access key id exists and is active, that its session token is sent along if it has one, " +
    "and that it is of the partition of the client's region: keys of aws, aws-cn and aws-us-gov are not known " +
    "to each other.";
}

/**
 * The request breaks a rule of the API.
 *
 * @public
 */
export class ValidationException extends UndeclaredException {
  override readonly name = "ValidationException";
  override readonly hint: string =
    "Correct the member that the message names. Sending the same request again fails the same way.";
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
