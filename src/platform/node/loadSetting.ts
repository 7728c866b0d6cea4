import type { Logger, Provider } from "@smithy/types";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { getProfileName, loadConfig, loadSharedConfigFiles } from "../smithy/config.js";

/** The sources of a setting, and the logger of lookups. */
export interface SettingSource {
  /** The client option, for error messages. */
  readonly setting?: string;
  readonly profile?: string;
  readonly logger?: Logger;
  /** The file that takes precedence if both have the entry. Default: "config". */
  readonly preferredFile?: "config" | "credentials";
  /** Reads both files. Settings can share the function. */
  readonly readFiles?: () => ReturnType<typeof loadSharedConfigFiles>;
}

/**
 * Loads a setting from the environment, or else from the profile in the shared files, or else from its default.
 *
 * The library logs each source without the setting, at the cost of an error object. It is used only with a logger.
 */
export function loadSetting<T>(
  selectors: Parameters<typeof loadConfig<T>>[0],
  source: SettingSource = {},
): Provider<T> {
  const load = source.logger ? loadConfig(selectors, source) : () => readSetting(selectors, source);
  return cacheUntilRejected(async () => {
    try {
      return await load();
    } catch (error) {
      throw isDenied(error) ? permissionError(error, source.setting) : error;
    }
  });
}

/** Returns the same promise on every call until it rejects, because derived settings compare promises. */
function cacheUntilRejected<T>(find: Provider<T>): Provider<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= find().catch((error) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

async function readSetting<T>(
  { environmentVariableSelector, configFileSelector, default: fallback }: Parameters<typeof loadConfig<T>>[0],
  source: SettingSource,
): Promise<T> {
  const ofEnvironment = select(() => environmentVariableSelector(process.env));
  if (ofEnvironment !== undefined) return ofEnvironment;
  const { profile, file } = await readProfile(source);
  const ofProfile = select(() => configFileSelector(profile, file));
  if (ofProfile !== undefined) return ofProfile;
  return typeof fallback === "function" ? (fallback as Provider<T>)() : fallback;
}

/** Returns `undefined` for a value that cannot be parsed. The library skips it, too. */
function select<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isDenied(error)) throw error;
    return undefined;
  }
}

/** Returns whether Deno denied access to the environment, without `--allow-env`. */
export function isDenied(error: unknown): error is Error {
  return error instanceof Error && /^(NotCapable|PermissionDenied)$/.test(error.name);
}

export function permissionError(cause: Error, setting = "profile"): ConfigurationError {
  const message = `Cannot read the default of \`${setting}\`: ${cause.message}. Grant the permission, or set \`${setting}\`.`;
  return new ConfigurationError(setting, message, { cause });
}

async function readProfile({ preferredFile, readFiles = () => loadSharedConfigFiles(), ...source }: SettingSource) {
  const name = getProfileName(source);
  const { configFile, credentialsFile } = await readFiles();
  const files = preferredFile === "credentials" ? [configFile, credentialsFile] : [credentialsFile, configFile];
  const [behind = {}, file = {}] = files;
  return { profile: { ...behind[name], ...file[name] }, file };
}
