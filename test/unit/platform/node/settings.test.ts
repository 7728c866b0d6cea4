import { expect, it } from "vitest";
import {
  loadAuthSchemePreference,
  loadDefaultsMode,
  loadMaxAttempts,
  loadRegion,
  loadRetryMode,
  loadUserAgentAppId,
} from "../../../../src/platform/node/settings.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

type Source = Parameters<typeof loadMaxAttempts>[0];

it.each<[variable: string, entry: string, load: (source: Source) => () => Promise<unknown>]>([
  ["AWS_MAX_ATTEMPTS", "MAX_ATTEMPTS", loadMaxAttempts],
  ["AWS_RETRY_MODE", "RETRY_MODE", (source) => loadRetryMode(source, async () => "standard")],
  ["AWS_AUTH_SCHEME_PREFERENCE", "AUTH_SCHEME_PREFERENCE", loadAuthSchemePreference],
  ["AWS_REGION", "REGION", loadRegion],
  ["AWS_DEFAULTS_MODE", "DEFAULTS_MODE", loadDefaultsMode],
  ["AWS_SDK_UA_APP_ID", "SDK_UA_APP_ID", loadUserAgentAppId],
])(
  "the loader of %s logs that it was not found in the environment, nor %s in the config files",
  async (variable, entry, load) => {
    const lines: unknown[] = [];
    const note = (line: unknown) => void lines.push(line);
    const logger = { trace: note, debug: note, info: note, warn: note, error: note };
    await withEnvironment({}, async () => void (await load({ logger })()));
    const log = lines.join("\n");
    expect(log).toContain(`Not found in ENV: ${variable}`);
    expect(log).toContain(`Not found in config files w/ profile [default]: ${entry}`);
  },
);
