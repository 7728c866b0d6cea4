import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as sdk from "../../src/index.js";
import { type Bundle, bundle, type Target } from "../support/bundle.js";
import { distFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";
import { NEVER_IN_A_PAGE } from "../support/neverInAPage.js";

const TIMEOUT_MS = 60_000;
const app = installPackage();
const OURS = "aws-support-client";
const OFFICIAL = "@aws-sdk/client-support";

const ONE_COMMAND = "SupportClient, CreateCaseCommand";
const ALL_COMMANDS = ["SupportClient", ...Object.keys(sdk).filter((name) => /^[A-Z]\w+Command$/.test(name))].join(", ");
const importing = (names: string, from = OURS) =>
  names === "*" ? `export * from "${from}";` : `export { ${names} } from "${from}";`;

/** What each import may weigh, minified and gzipped, in kB (1,000 bytes): a little more than it does, 4 % at the most. */
const BUDGETS_KB: readonly { readonly names: string; readonly target: Target; readonly maxKb: number }[] = [
  { names: "SupportClient", target: "browser", maxKb: 20.2 },
  { names: ONE_COMMAND, target: "browser", maxKb: 21.5 },
  { names: "SupportClient, CreateCaseCommand, DescribeCasesCommand", target: "browser", maxKb: 21.8 },
  { names: "SupportClient, paginateDescribeCases", target: "browser", maxKb: 21.9 },
  { names: "SupportClient, iterateCases", target: "browser", maxKb: 22.1 },
  { names: "SupportClient, createCaseOnce", target: "browser", maxKb: 26.5 },
  { names: "SupportClient, addCommunicationOnce", target: "browser", maxKb: 25.6 },
  { names: "SupportClient, watchCase", target: "browser", maxKb: 24.3 },
  { names: "SupportClient, waitUntilCaseResolved", target: "browser", maxKb: 23.5 },
  { names: "SupportClient, uploadAttachments", target: "browser", maxKb: 29.8 },
  { names: "SupportClient, downloadAttachment", target: "browser", maxKb: 26.3 },
  { names: "SupportClient, waitUntilAttachmentReady", target: "browser", maxKb: 23.3 },
  { names: "SupportClient, openCase", target: "browser", maxKb: 34.5 },
  { names: "uploadAttachments", target: "browser", maxKb: 13.4 },
  { names: "downloadAttachment", target: "browser", maxKb: 9.9 },
  { names: ALL_COMMANDS, target: "browser", maxKb: 23.7 },
  { names: "Support", target: "browser", maxKb: 24.2 },
  { names: "SupportClient, waitUntilCheckRefreshed", target: "browser", maxKb: 23.4 },
  { names: "SupportClient, refreshChecks", target: "browser", maxKb: 23.5 },
  { names: "SupportClient, describeCheckResult", target: "browser", maxKb: 22.7 },
  { names: "SupportClient, summarizeChecks", target: "browser", maxKb: 22.9 },
  { names: "SupportClient, withInputValidation", target: "browser", maxKb: 22.7 },
  { names: `${ONE_COMMAND}, dryRun`, target: "browser", maxKb: 22.3 },
  { names: "SupportClient, findService", target: "browser", maxKb: 23.2 },
  { names: "SupportClient, detectSupportPlan", target: "browser", maxKb: 22.6 },
  { names: "SupportClient, withRegionFailover", target: "browser", maxKb: 23.8 },
  { names: "SupportClient, describeEventCase", target: "browser", maxKb: 22.7 },
  { names: "parseSupportCaseEvent", target: "browser", maxKb: 0.878 },
  { names: "CreateCaseCommand", target: "browser", maxKb: 3.78 },
  { names: "CreateCase$", target: "browser", maxKb: 0.348 },
  { names: "CaseIdNotFound", target: "browser", maxKb: 0.605 },
  { names: "UploadStatus", target: "browser", maxKb: 0.125 },
  { names: ONE_COMMAND, target: "react-native", maxKb: 26.3 },
  { names: ONE_COMMAND, target: "node", maxKb: 33.2 },
];

const bundles = new Map<string, Promise<Bundle>>();

/** Each bundle is made once. */
function make(names: string, target: Target, from = OURS): Promise<Bundle> {
  const key = `${names} ${target} ${from}`;
  const made = bundles.get(key) ?? bundle(app, importing(names, from), target);
  bundles.set(key, made);
  return made;
}

describe("a bundle", () => {
  it.each(BUDGETS_KB.map((budget) => ({ ...budget, what: budget.names.replace(ALL_COMMANDS, "all commands") })))(
    "of $what for $target weighs at most $maxKb kB",
    async ({ names, target, maxKb }) => {
      const { gzipBytes } = await make(names, target);
      expect(gzipBytes / 1000).toBeLessThanOrEqual(maxKb);
    },
    TIMEOUT_MS,
  );

  it(
    "of one command for a browser weighs at most 0.424 of the official client's",
    async () => {
      const [ours, official] = await Promise.all([
        make(ONE_COMMAND, "browser"),
        make(ONE_COMMAND, "browser", OFFICIAL),
      ]);
      expect(ours.gzipBytes / official.gzipBytes).toBeLessThanOrEqual(0.424);
    },
    TIMEOUT_MS,
  );
});

describe.each(["browser", "react-native"] as const)("a bundle of everything for %s", (target) => {
  it(
    "loads nothing that only Node has",
    async () => {
      const { externals, modules } = await make("*", target);
      expect(externals).toEqual([]);
      expect(modules.filter((name) => builtinModules.includes(name) || name.startsWith("node:"))).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

describe("a bundle of everything for a browser", () => {
  it.each(Object.entries(NEVER_IN_A_PAGE))(
    "contains no %s",
    async (_, pattern) => {
      const { modules } = await make("*", "browser");
      expect(modules.length).toBeGreaterThan(50);
      expect(modules.filter((name) => pattern.test(name))).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

describe("the local service", () => {
  it.each(["browser", "react-native", "node"] as const)(
    "is not reached from the root by a bundler for %s, even to be left out",
    async (target) => {
      const { reached } = await make("*", target);
      expect(reached.filter((name) => /\/local\/|libsql/.test(name))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each(["index.cjs", "index.browser.cjs", "index.native.cjs", "index.native.js"])("is not in %s", (file) => {
    const code = readFileSync(join(distFolder(), file), "utf8");
    expect(code).toContain("SupportClient");
    expect(code).not.toMatch(/createLocalSupport|libsql/);
  });
});

describe("a bundle of one command", () => {
  it(
    "contains its own operation and no other",
    async () => {
      const { code, modules } = await make(ONE_COMMAND, "browser");
      expect(code).toContain("CreateCase");
      const others =
        /"(RefreshTrustedAdvisorCheck|DescribeCases|DescribeAttachment|GetAttachmentUploadLinks|UploadProgress)"/;
      expect(code).not.toMatch(others);
      const workflow =
        /\/(attachments|cases|catalog|events|failover|pagination|sending|trustedAdvisor|validation|waiters)\/\w+\.js$/;
      const foreign = modules.filter((name) => workflow.test(name) || /\/(Support|openCase)\.js$/.test(name));
      expect(foreign.filter((name) => !name.includes("/models/"))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    "contains one command without the client where only that is imported",
    async () => {
      const { modules } = await make("CreateCaseCommand", "browser");
      expect(modules.filter((name) => /SupportClient\.js|\/(auth|retry|protocol|runtime)\//.test(name))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    "contains one exception where only that is imported",
    async () => {
      const { code } = await make("CaseIdNotFound", "browser");
      expect(code).toContain("CaseIdNotFound");
      expect(code).not.toMatch(/UploadIdNotFound|ThrottlingException|AccessDenied/);
    },
    TIMEOUT_MS,
  );

  it(
    "needs no package at its start where those of AWS and Smithy are left to the runtime, as in Lambda",
    async () => {
      const external = ["@aws-sdk/*", "@smithy/*"];
      const { externals } = await bundle(app, importing(ONE_COMMAND), "node", { external });
      const packages = externals.filter((name) => !name.startsWith("node:"));
      expect(packages).toEqual(["@aws-sdk/credential-provider-node"]);
    },
    TIMEOUT_MS,
  );

  it(
    "leaves the credential chain to be loaded when it is needed, on Node",
    async () => {
      const { code, modules } = await make(ONE_COMMAND, "node");
      expect(modules.some((name) => name.includes("credential-provider-sso"))).toBe(true);
      expect(code).not.toContain("sso_session");
    },
    TIMEOUT_MS,
  );
});
