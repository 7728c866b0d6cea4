import type { Logger, Provider } from "@smithy/types";
import { ConfigurationError } from "../../errors/ConfigurationError.js";
import { getProfileName, loadConfig, loadSharedConfigFiles } from "../smithy/config.js";

/** Where a setting is looked up, and where that is logged. */
export interface SettingSource {
  /** The client option that errors name for the setting. */
  readonly setting?: string;
  readonly profile?: string;
  readonly logger?: Logger;
  /** The file whose entry wins where both files have one: "config", unless this says "credentials". */
  readonly preferredFile?: "config" | "credentials";
  /** Reads both files, where several settings share that. */
  readonly readFiles?: () => ReturnType<typeof loadSharedConfigFiles>;
}

/**
 * Loads a setting from the environment, else from the profile in the shared files, else its default.
 *
 * The library makes an error for each place that lacks a setting. It is used only where a logger gets them.
 */
export function loadSetting<T>(
  selectors: Parameters<typeof loadConfig<T>>[0],
  source: SettingSource = {},
): Provider<T> {
  const load = source.logger ? loadConfig(selectors, source) : () => readSetting(selectors, source);
  return keepAnswer(async () => {
    try {
      return await load();
    } catch (error) {
      throw isDenied(error) ? refusal(error, source.setting) : error;
    }
  });
}

/** Returns the same promise on every call, until it rejects. What derives from a setting compares promises. */
function keepAnswer<T>(find: Provider<T>): Provider<T> {
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

/** As in the library, a place whose value cannot be parsed is skipped. */
function select<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isDenied(error)) throw error;
    return undefined;
  }
}

/** Deno refuses to read the environment without `--allow-env`. */
export function isDenied(error: unknown): error is Error {
  return error instanceof Error && /^(NotCapable|PermissionDenied)$/.test(error.name);
}

export function refusal(cause: Error, setting = "profile"): ConfigurationError {
  const message = `Failed to read the default of \`${setting}\`: ${cause.message}. Allow it, or set \`${setting}\`.`;
  return new ConfigurationError(setting, message, { cause });
}

async function readProfile({ preferredFile, readFiles = () => loadSharedConfigFiles(), ...source }: SettingSource) {
  const name = getProfileName(source);
  const { configFile, credentialsFile } = await readFiles();
  const files = preferredFile === "credentials" ? [configFile, credentialsFile] : [credentialsFile, configFile];
  const [behind = {}, file = {}] = files;
  return { profile: { ...behind[name], ...file[name] }, file };
}
