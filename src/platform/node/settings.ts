import type { DefaultsMode } from "@smithy/core/client";
import type { Provider } from "@smithy/types";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { checkEndpointUrl } from "../../errors/checkEndpointUrl.js";
import { derive } from "../derive.js";
import { parseFlag } from "../parseFlag.js";
import { CONFIG_PREFIX_SEPARATOR, NODE_REGION_CONFIG_OPTIONS } from "../smithy/config.js";
import { loadSetting, type SettingSource } from "./loadSetting.js";

/** Support is a global service, so this region selects the whole `aws` partition. */
export const DEFAULT_REGION = "us-east-1";

/** Precedence: AWS_REGION, AWS_DEFAULT_REGION, the profile's `region`, the EC2 instance's region, us-east-1. */
export function loadRegion(source: SettingSource): Provider<string> {
  return loadSetting<string>(
    {
      environmentVariableSelector: (env) => env.AWS_REGION || env.AWS_DEFAULT_REGION || undefined,
      configFileSelector: named("region", (profile) => profile.region || undefined),
      default: () => findInstanceRegion().catch(() => DEFAULT_REGION),
    },
    { preferredFile: "credentials", ...source, setting: "region" },
  );
}

/** Returns the region of this EC2 instance from its metadata service. */
async function findInstanceRegion(): Promise<string> {
  const { default: find } = NODE_REGION_CONFIG_OPTIONS;
  return typeof find === "function" ? find() : find;
}

export function loadUseDualstackEndpoint(source: SettingSource): Provider<boolean> {
  return loadFlag("useDualstackEndpoint", "AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint", source);
}

export function loadUseFipsEndpoint(source: SettingSource): Provider<boolean> {
  return loadFlag("useFipsEndpoint", "AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint", source);
}

export function loadMaxAttempts(source: SettingSource): Provider<number> {
  const load = loadText("AWS_MAX_ATTEMPTS", "max_attempts", { ...source, setting: "maxAttempts" });
  return derive([load], (text) => {
    if (!text) return 3;
    const maxAttempts = Number.parseInt(text, 10);
    if (!Number.isNaN(maxAttempts)) return maxAttempts;
    throw new ConfigurationError(
      "maxAttempts",
      `The number of attempts is not a number: \`${text}\`. ` +
        "Set AWS_MAX_ATTEMPTS, or `max_attempts` of the profile, to a number such as 3.",
    );
  });
}

export function loadRetryMode(source: SettingSource, findDefault: () => Promise<string>): Provider<string> {
  const load = loadText("AWS_RETRY_MODE", "retry_mode", { ...source, setting: "retryMode" });
  return async () => (await load()) || findDefault();
}

/** Loads the defaults mode without validating it. */
export function loadDefaultsMode(source: SettingSource): Provider<DefaultsMode> {
  return loadSetting(
    {
      environmentVariableSelector: (env) => env.AWS_DEFAULTS_MODE as DefaultsMode | undefined,
      configFileSelector: named("defaults_mode", (profile) => profile.defaults_mode as DefaultsMode | undefined),
      default: "legacy",
    },
    { ...source, setting: "defaultsMode" },
  );
}

export function loadUserAgentAppId(source: SettingSource): Provider<string | undefined> {
  return loadSetting<string | undefined>(
    {
      environmentVariableSelector: (env) => env.AWS_SDK_UA_APP_ID,
      configFileSelector: named("sdk_ua_app_id", (profile) => profile.sdk_ua_app_id ?? profile["sdk-ua-app-id"]),
      default: undefined,
    },
    { ...source, setting: "userAgentAppId" },
  );
}

export function loadAuthSchemePreference(source: SettingSource): Provider<string[]> {
  const load = loadText("AWS_AUTH_SCHEME_PREFERENCE", "auth_scheme_preference", {
    ...source,
    setting: "authSchemePreference",
  });
  return derive([load], (names) => (names ? names.split(",").map((name) => name.trim()) : []));
}

export function loadDisableClockSkewCorrection(): Provider<boolean> {
  return loadFlag("disableClockSkewCorrection", "AWS_DISABLE_CLOCK_SKEW_CORRECTION", "disable_clock_skew_correction");
}

const loadIgnoreConfiguredUrls = () =>
  loadFlag("ignoreConfiguredEndpointUrls", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls");

/** Precedence: AWS_ENDPOINT_URL_SUPPORT, AWS_ENDPOINT_URL, the services section of the profile, the profile. */
export async function findConfiguredEndpoint(serviceId: string | null | undefined): Promise<string | undefined> {
  if (await loadIgnoreConfiguredUrls()()) return undefined;
  const key = (serviceId ?? "Support").replaceAll(" ", "_");
  let missingSection: string | undefined;
  const url = await loadSetting<string | undefined>(
    {
      environmentVariableSelector: (env) =>
        env[`AWS_ENDPOINT_URL_${key.toUpperCase()}`] || env.AWS_ENDPOINT_URL || undefined,
      configFileSelector: ({ services, endpoint_url }, file) => {
        if (!services) return endpoint_url || undefined;
        const section = file?.[["services", services].join(CONFIG_PREFIX_SEPARATOR)];
        if (!section) missingSection = services;
        return section && (section[[key.toLowerCase(), "endpoint_url"].join(CONFIG_PREFIX_SEPARATOR)] || endpoint_url);
      },
      default: undefined,
    },
    { setting: "endpoint" },
  )();
  if (url) return checkEndpointUrl(url, "AWS_ENDPOINT_URL_SUPPORT, AWS_ENDPOINT_URL or the shared config file");
  if (!missingSection) return undefined;
  throw new ConfigurationError(
    "endpoint",
    `The profile names a missing services section: \`${missingSection}\`. Add [services ${missingSection}] to the ` +
      "shared config file, or remove `services` from the profile.",
  );
}

/** Names a selector. The library logs the name of a missing setting, which it reads from the function's source text. */
function named<Select extends object>(setting: string, select: Select): Select {
  return Object.assign(select, { toString: () => setting.toUpperCase() });
}

function loadText(variable: string, entry: string, source: SettingSource): Provider<string | undefined> {
  return loadSetting<string | undefined>(
    {
      environmentVariableSelector: named(variable, (env) => env[variable] || undefined),
      configFileSelector: named(entry, (profile) => profile[entry]),
      default: undefined,
    },
    source,
  );
}

function loadFlag(setting: string, variable: string, entry: string, source: SettingSource = {}): Provider<boolean> {
  const load = loadText(variable, entry, { ...source, setting });
  return derive([load], (text) => parseFlag(text || false, setting, `, ${variable} or \`${entry}\` of the profile`));
}
