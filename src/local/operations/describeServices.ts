import type { DescribeServicesRequest, DescribeServicesResponse } from "../../models/catalog.js";
import type { ServiceContext } from "./operation.js";
import { CASE_LANGUAGES, endDryRun, requireOneOf } from "./requirements.js";

/** Ignores unknown codes, like AWS. */
export function describeServices(
  { serviceCodeList = [], language, dryRun }: DescribeServicesRequest,
  { catalog }: ServiceContext,
): DescribeServicesResponse {
  if (language !== undefined) requireOneOf("language", language, CASE_LANGUAGES);
  endDryRun(dryRun);

  const wanted = new Set(serviceCodeList);
  const services = catalog.services.filter(({ code }) => wanted.size === 0 || wanted.has(code));
  return { services: services.map(({ code, name, categories }) => ({ code, name, categories: [...categories] })) };
}
