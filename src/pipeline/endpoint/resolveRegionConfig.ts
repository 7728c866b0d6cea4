import type { Provider } from "@smithy/types";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { derive } from "../../platform/derive.js";
import { isValidHostLabel, normalizeProvider } from "../../platform/smithy/transport.js";

interface RegionSettings {
  region: string | Provider<string>;
  useFipsEndpoint: boolean | Provider<boolean>;
}

/** Normalizes the region. A pseudo-region such as `fips-us-east-1` sets the region and enables FIPS. */
export function resolveRegionConfig<Config extends RegionSettings>(config: Config) {
  const { region, useFipsEndpoint } = config;
  const findRegion = normalizeProvider(region);
  return Object.assign(config, {
    region: derive([findRegion], (name) => checkRegion(stripFips(name))),
    useFipsEndpoint: derive(
      [findRegion, normalizeProvider(useFipsEndpoint)],
      (name, useFips) => isFips(name) || (typeof useFipsEndpoint === "function" ? useFips : Boolean(useFips)),
    ),
  });
}

function isFips(region: unknown): boolean {
  return typeof region === "string" && (region.startsWith("fips-") || region.endsWith("-fips"));
}

function stripFips(region: string): string {
  if (!isFips(region)) return region;
  return ["fips-aws-global", "aws-fips"].includes(region)
    ? "us-east-1"
    : region.replace(/fips-(dkr-|prod-)?|-fips/, "");
}

/** Throws unless the region can be a label of the host name. */
function checkRegion(region: string): string {
  if (typeof region === "string" && isValidHostLabel(region)) return region;
  throw new ConfigurationError(
    "region",
    `Region not accepted: region="${region}" is not a valid hostname component. ` +
      "Set `region` (AWS_REGION, the profile) to a name such as us-east-1, or omit it.",
  );
}
