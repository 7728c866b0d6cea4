/** The one door to `@smithy/core/config`: settings from the environment and the shared config files. */
export {
  booleanSelector,
  CONFIG_PREFIX_SEPARATOR,
  getProfileName,
  loadConfig,
  loadSharedConfigFiles,
  memoize,
  NODE_REGION_CONFIG_OPTIONS,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  resolveDefaultsModeConfig,
  SelectorType,
} from "@smithy/core/config";
