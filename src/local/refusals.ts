import type { ThrottlingReason } from "../errors/ThrottlingReason.js";
import { ServiceError } from "./ServiceError.js";

/** What the service answers for reasons outside of the request. */

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
