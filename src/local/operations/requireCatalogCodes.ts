import type { LocalService } from "../catalog/LocalCatalog.js";
import { ServiceError } from "../ServiceError.js";
import type { ServiceContext } from "./operation.js";

/** What a case is about has to be in the catalogue. A category is one of its service's. */
export function requireCatalogCodes(
  { catalog }: ServiceContext,
  {
    serviceCode,
    categoryCode,
  }: { readonly serviceCode?: string | undefined; readonly categoryCode?: string | undefined },
): void {
  const service = serviceCode === undefined ? undefined : requireService(catalog.services, serviceCode);
  if (categoryCode === undefined || service?.categories.some(({ code }) => code === categoryCode)) return;
  const problem = service ? `the service '${service.code}' has no such category` : "a category needs a serviceCode";
  throw new ServiceError(
    "InvalidParameterValueException",
    `Invalid value for categoryCode: '${categoryCode}'; ${problem}. DescribeServices lists the codes.`,
  );
}

function requireService(services: readonly LocalService[], serviceCode: string): LocalService {
  const service = services.find(({ code }) => code === serviceCode);
  if (service) return service;
  throw new ServiceError(
    "InvalidParameterValueException",
    `Invalid value for serviceCode: '${serviceCode}'. DescribeServices lists the codes.`,
  );
}
