import type { LocalCheck } from "../catalog/LocalCatalog.js";
import { offeredBy } from "../catalog/plans.js";
import { ServiceError } from "../protocol/ServiceError.js";
import type { ServiceContext } from "./operation.js";

export function requireCheck(context: ServiceContext, checkId: string | undefined): LocalCheck {
  const check = findCheck(context, checkId);
  if (check) return check;
  throw new ServiceError("InvalidParameterValueException", `Unknown ID: ${checkId}`);
}

/** Throws for checks that refresh themselves. */
export function requireRefreshable(check: LocalCheck): LocalCheck {
  if (!check.refreshesItself) return check;
  throw new ServiceError(
    "InvalidParameterValueException",
    `[UNREFRESHABLE_CHECK_ID_ERROR] Check ${check.id} is not refreshable. Trusted Advisor refreshes it automatically.`,
  );
}

/** Returns the checks of a list without duplicates, in its order. Ignores unknown ids and nulls. */
export function findChecks(context: ServiceContext, checkIds: readonly (string | null)[] = []): LocalCheck[] {
  return [...new Set(checkIds)].flatMap((checkId) => findCheck(context, checkId) ?? []);
}

function findCheck({ catalog, plan }: ServiceContext, checkId: string | null | undefined): LocalCheck | undefined {
  return offeredBy(plan, catalog.checks).find(({ id }) => id === checkId);
}
