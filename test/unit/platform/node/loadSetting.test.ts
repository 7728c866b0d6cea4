import { booleanSelector, loadConfig, SelectorType } from "@smithy/core/config";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadSetting } from "../../../../src/platform/node/loadSetting.js";
import { settle } from "../../../support/settle.js";
import { withEnvironment } from "../../../support/withEnvironment.js";

const value = fc.constantFrom(undefined, "", "true", "false", "TRUE", "7", "two words");
const places = fc.record({ variable: value, config: value, credentials: value, other: value });
const sources = fc.record(
  { profile: fc.constantFrom("default", "other", "missing"), preferredFile: fc.constantFrom("config", "credentials") },
  { requiredKeys: [] },
);

const text = {
  environmentVariableSelector: (env: Record<string, string | undefined>) => env.SETTING,
  configFileSelector: (profile: Record<string, string | undefined>) => profile.setting,
};
const flag = {
  environmentVariableSelector: (env: Record<string, string | undefined>) =>
    booleanSelector(env, "SETTING", SelectorType.ENV),
  configFileSelector: (profile: Record<string, string | undefined>) =>
    booleanSelector(profile, "setting", SelectorType.CONFIG),
};
const line = (text: string | undefined) => (text === undefined ? "" : `setting = ${text}\n`);

describe("loadSetting", () => {
  it("returns the same value as @smithy from every source", async () => {
    const selectors = fc.constantFrom(
      { ...text, default: "fallback" },
      { ...text, default: async () => "found late" },
      { ...flag, default: false },
    );
    await fc.assert(
      fc.asyncProperty(places, sources, selectors, async ({ variable, config, credentials, other }, source, chosen) => {
        const files = {
          config: `[default]\n${line(config)}[profile other]\n${line(other)}`,
          credentials: `[default]\n${line(credentials)}[other]\n`,
        };
        await withEnvironment({ variables: variable === undefined ? {} : { SETTING: variable }, files }, async () => {
          const expected = await settle(loadConfig<unknown>(chosen, source));
          expect(await settle(loadSetting<unknown>(chosen, source))).toEqual(expected);
        });
      }),
    );
  });

  it("logs each source that lacks the setting, as @smithy does", async () => {
    const collectLogs = async (load: typeof loadSetting) => {
      const lines: unknown[] = [];
      const note = (...given: unknown[]) => void lines.push(given);
      const logger = { trace: note, debug: note, info: note, warn: note, error: note };
      await withEnvironment({}, load({ ...text, default: "fallback" }, { logger }));
      return lines;
    };
    const logs = await collectLogs(loadSetting);
    expect(logs).toHaveLength(2);
    expect(logs).toEqual(await collectLogs(loadConfig as typeof loadSetting));
  });

  it("rejects when its default rejects", async () => {
    const setting = loadSetting({
      ...text,
      default: async () => {
        throw new Error("no default");
      },
    });
    await expect(withEnvironment({}, setting)).rejects.toThrow("no default");
  });

  it("reads the files with the function it is passed", async () => {
    const readFiles = async () => ({ configFile: { default: { setting: "given" } }, credentialsFile: {} });
    expect(await loadSetting({ ...text, default: "fallback" }, { readFiles })()).toBe("given");
  });
});
