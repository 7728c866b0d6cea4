/** The only import of `@smithy/core/config`: settings from the environment and the shared config files. */
export {
  CONFIG_PREFIX_SEPARATOR,
  getProfileName,
  loadConfig,
  loadSharedConfigFiles,
  memoize,
  NODE_REGION_CONFIG_OPTIONS,
  resolveDefaultsModeConfig,
} from "@smithy/core/config";
