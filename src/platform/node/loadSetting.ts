import type { Logger, Provider } from "@smithy/types";
import { getProfileName, loadConfig, loadSharedConfigFiles, memoize } from "../smithy/config.js";

/** Where settings are looked up, and who is told of it. */
export interface SettingSource {
  readonly profile?: string;
  readonly logger?: Logger;
  /** The file whose entry wins where both files have one: "config", unless this says "credentials". */
  readonly preferredFile?: "config" | "credentials";
  /** Reads both files, where several settings share that. */
  readonly readFiles?: () => ReturnType<typeof loadSharedConfigFiles>;
}

/**
 * A setting of the environment, else of the profile in the shared files, else its default.
 *
 * The library makes and catches an error for each place that lacks a setting, which for ten settings is a tenth of the
 * time to the first answer (`npm run bench -- coldStart`). It tells them to a logger, so with one the library looks.
 */
export function loadSetting<T>(
  selectors: Parameters<typeof loadConfig<T>>[0],
  source: SettingSource = {},
): Provider<T> {
  if (source.logger) return loadConfig(selectors, source);
  const { environmentVariableSelector, configFileSelector, default: fallback } = selectors;
  return memoize(async () => {
    const ofEnvironment = select(() => environmentVariableSelector(process.env));
    if (ofEnvironment !== undefined) return ofEnvironment;
    const { profile, file } = await readProfile(source);
    const ofProfile = select(() => configFileSelector(profile, file));
    if (ofProfile !== undefined) return ofProfile;
    return typeof fallback === "function" ? (fallback as Provider<T>)() : fallback;
  });
}

/** A place with a value that cannot be read is passed over, as by the library. */
function select<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

async function readProfile({ preferredFile, readFiles = () => loadSharedConfigFiles(), ...source }: SettingSource) {
  const name = getProfileName(source);
  const { configFile, credentialsFile } = await readFiles();
  const files = preferredFile === "credentials" ? [configFile, credentialsFile] : [credentialsFile, configFile];
  const [behind = {}, file = {}] = files;
  return { profile: { ...behind[name], ...file[name] }, file };
}
