import type { ThrottlingReason } from "../../errors/ThrottlingReason.js";

/** An error response. Any other thrown error becomes an `InternalServerError`. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: string;
  readonly status: number;
  /** Additional members of the response. */
  readonly members: object;

  constructor(code: string, message: string, status = 400, members: object = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.members = members;
  }
}

export function subscriptionRequired(): ServiceError {
  return new ServiceError(
    "SubscriptionRequiredException",
    "Amazon Web Services Premium Support Subscription is required to use this service.",
  );
}

export function caseLimitExceeded(): ServiceError {
  return new ServiceError("CaseCreationLimitExceeded", "The case creation limit for the account has been exceeded.");
}

export function throttled(throttlingReasons: readonly ThrottlingReason[] = [{ reason: "RequestRateExceeded" }]) {
  return new ServiceError("ThrottlingException", "Rate exceeded", 400, { throttlingReasons });
}

export function internalServerError(): ServiceError {
  return new ServiceError("InternalServerError", "An internal server error occurred.", 500);
}
