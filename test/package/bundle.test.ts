import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as sdk from "../../src/index.js";
import { type Bundle, bundle, bundleByRollup, MODULES_FIRST, type Target } from "../support/bundle.js";
import { rootFolder } from "../support/distFolder.js";
import { installPackage } from "../support/installPackage.js";
import { listExternals, listModules, readMetafiles } from "../support/metafiles.js";
import { NEVER_IN_A_PAGE } from "../support/neverInAPage.js";

const app = installPackage();
const OURS = "aws-support-client";
const LOCAL = "aws-support-client/local";
const OFFICIAL = "@aws-sdk/client-support";
const CHAIN = "@aws-sdk/credential-provider-node";

const ONE_COMMAND = "SupportClient, CreateCaseCommand";
const ALL_COMMANDS = ["SupportClient", ...Object.keys(sdk).filter((name) => /^[A-Z]\w+Command$/.test(name))].join(", ");
const importing = (names: string, from: string) =>
  names === "*" ? `export * from "${from}";` : `export { ${names} } from "${from}";`;

const bundles = new Map<string, Promise<Bundle>>();

/** Each bundle is made once. */
function make(names: string, target: Target, from = OURS): Promise<Bundle> {
  const key = `${names} ${target} ${from}`;
  // A bundle for Node in one file, as those of Lambda are.
  const options = target === "node" ? { external: [CHAIN, "libsql"], splitting: false } : {};
  const made = bundles.get(key) ?? bundle(app, importing(names, from), target, options);
  bundles.set(key, made);
  return made;
}

const toKb = ({ gzipBytes }: Bundle) => gzipBytes / 1000;

/** What each import weighs, minified and gzipped, in kB (1,000 bytes). */
const WEIGHTS_KB = [
  { what: "the client", names: "SupportClient", target: "browser", from: OURS, weightKb: 28.4 },
  { what: "one command", names: ONE_COMMAND, target: "browser", from: OURS, weightKb: 29.8 },
  { what: "everything", names: "*", target: "browser", from: OURS, weightKb: 69.9 },
  { what: "everything for React Native", names: "*", target: "react-native", from: OURS, weightKb: 71.3 },
  { what: "the local service", names: "*", target: "node", from: LOCAL, weightKb: 66.7 },
] as const;
const SLACK = 1.02;

describe("a bundle", () => {
  it.each(WEIGHTS_KB)("of $what weighs about $weightKb kB", async ({ names, target, from, weightKb }) => {
    const kb = toKb(await make(names, target, from));
    expect(kb).toBeLessThanOrEqual(weightKb * SLACK);
    // Else the budget is to be lowered.
    expect(kb).toBeGreaterThanOrEqual(weightKb / SLACK ** 2);
  });

  it.each([
    { what: "one command for a browser", names: ONE_COMMAND, target: "browser", fence: 0.6 },
    { what: "all commands for a browser", names: ALL_COMMANDS, target: "browser", fence: 0.6 },
    { what: "one command for Node, without the chain", names: ONE_COMMAND, target: "node", fence: 0.34 },
  ] as const)("of $what weighs at most $fence of the official client's", async ({ names, target, fence }) => {
    const [ours, official] = await Promise.all([make(names, target), make(names, target, OFFICIAL)]);
    expect(ours.gzipBytes / official.gzipBytes).toBeLessThanOrEqual(fence);
  });
});

describe("a bundle for a browser leaves out what its program does not use:", () => {
  /** What each import has in it and has not, by words that stand in the code alone. */
  const PARTS = {
    operation: /"DescribeCases"/,
    otherOperation: /"RefreshTrustedAdvisorCheck"/,
    exception: /CaseIdNotFound/,
    otherException: /UploadIdNotFound/,
    client: /AWS4-HMAC-SHA256/,
    once: /OutcomeUnknownError/,
    upload: /UPLOAD_STATE_|AttachmentError/,
    failover: /support\.us-west-2|eu-west-1/,
    inputError: /InputValidationError/,
  };
  // The client makes every exception.
  const CLIENT = ["client", "exception", "otherException"] as const;
  const IMPORTS: readonly (readonly [names: string, parts: readonly (keyof typeof PARTS)[], maxBytes: number])[] = [
    ["UploadStatus", [], 170],
    ["CreateCase$", [], 410],
    ["SupportClientError", [], 330],
    ["CaseIdNotFound", ["exception"], 1400],
    ["parseSupportCaseEvent", ["inputError"], 1210],
    ["DescribeCasesCommand", ["operation"], 5800],
    ["SupportClient, DescribeCasesCommand", [...CLIENT, "operation"], 30_600],
    ["SupportClient, CaseIdNotFound", [...CLIENT], 28_900],
    ["SupportClient, createCaseOnce", [...CLIENT, "operation", "once", "inputError"], 40_100],
    ["SupportClient, uploadAttachments", [...CLIENT, "upload"], 44_600],
    ["SupportClient, withRegionFailover", [...CLIENT, "failover"], 35_500],
    ["SupportClient, withInputValidation", [...CLIENT, "inputError"], 31_800],
  ];

  it.each(IMPORTS)("%s", async (names, parts, maxBytes) => {
    const { code, gzipBytes } = await make(names, "browser");
    const found = Object.keys(PARTS).filter((part) => PARTS[part as keyof typeof PARTS].test(code));
    expect(found.sort()).toEqual([...parts].sort());
    expect(gzipBytes).toBeLessThanOrEqual(maxBytes);
  });

  it("every part is in a bundle of everything", async () => {
    const { code } = await make("*", "browser");
    expect(Object.entries(PARTS).filter(([, pattern]) => !pattern.test(code))).toEqual([]);
  });
});

describe.each(["browser", "react-native"] as const)("a bundle of everything for %s", (target) => {
  it("loads nothing that only Node has, and nothing else", async () => {
    const { externals, modules } = await make("*", target);
    expect(externals).toEqual([]);
    expect(modules.length).toBeGreaterThan(4);
    expect(modules.filter((name) => isBuiltin(name))).toEqual([]);
  });
});

describe("the files for pages", () => {
  const metafiles = readMetafiles();
  const modulesOf = (path: string) => listModules(metafiles.get(path) ?? { inputs: {}, outputs: {} });
  const PAGES = ["browser/metafile-esm.json", "browser/metafile-cjs.json"];
  const NATIVE = ["native/metafile-esm.json"];

  it.each([...PAGES, ...NATIVE])("%s: hold all that they need", (path) => {
    expect(modulesOf(path).length).toBeGreaterThan(150);
    expect(listExternals(metafiles.get(path) ?? { inputs: {}, outputs: {} })).toEqual([]);
  });

  it.each(Object.entries(NEVER_IN_A_PAGE))("have no %s in them, which is elsewhere", async (_, pattern) => {
    const inPages = PAGES.flatMap(modulesOf).filter((name) => pattern.test(name));
    expect(inPages).toEqual([]);
    const [forNode, ofOfficial] = await Promise.all([
      bundle(app, importing("*", OURS), "node"),
      bundle(app, importing("*", OFFICIAL), "node", MODULES_FIRST),
    ]);
    const built = [...metafiles.keys()].filter((path) => !PAGES.includes(path)).flatMap(modulesOf);
    const elsewhere = [...built, ...forNode.modules, ...ofOfficial.modules, ...ofOfficial.reached];
    expect(elsewhere.some((name) => pattern.test(name))).toBe(true);
  });

  const readPages = () => {
    const folders = ["dist/browser", "dist/native"].map((folder) => join(rootFolder, folder));
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    );
    return files.filter((file) => /\.c?js$/.test(file)).map((file) => readFileSync(file, "utf8"));
  };

  it("have no pattern with a Unicode property, which the Hermes of React Native 0.74 cannot compile", () => {
    const code = readPages();
    expect(code.length).toBeGreaterThan(10);
    expect(code.flatMap((text) => text.match(/.*(?<!\\)\\p\{.*/g) ?? [])).toEqual([]);
  });

  it("do not name `Buffer`, for which Parcel would add a stand-in", () => {
    const code = readPages();
    expect(code.length).toBeGreaterThan(10);
    expect(code.filter((text) => /(?<![\w`.-])Buffer(\.from|\b(?=\s*[!=]))/.test(text))).toEqual([]);
  });

  it("have no local service in them, nor have those for Node", () => {
    const isLocal = (name: string) => /src\/local\/|libsql/.test(name);
    const ofClient = [...metafiles.keys()].filter((path) => !path.startsWith("local/"));
    expect(ofClient.length).toBeGreaterThan(4);
    expect(ofClient.flatMap(modulesOf).filter(isLocal)).toEqual([]);
    expect(modulesOf("local/metafile-esm.json").some(isLocal)).toBe(true);
  });
});

describe("the local service", () => {
  it.each(["browser", "react-native", "node"] as const)(
    "is not reached from the root by a bundler for %s, even to be left out",
    async (target) => {
      const { reached } = await make("*", target);
      expect(reached.some((name) => name.includes("aws-support-client/dist/"))).toBe(true);
      expect(reached.filter((name) => /\/dist\/local\/|libsql/.test(name))).toEqual([]);
    },
  );
});

describe("a bundle for Node", () => {
  it("needs no package at its start where those of AWS and Smithy are left to the runtime, as in Lambda", async () => {
    const external = ["@aws-sdk/*", "@smithy/*"];
    const { externals } = await bundle(app, importing(ONE_COMMAND, OURS), "node", { external });
    expect(externals.filter((name) => !isBuiltin(name))).toEqual([CHAIN]);
  });

  it("leaves the credential chain to be loaded when it is needed", async () => {
    const { code, modules } = await bundle(app, importing(ONE_COMMAND, OURS), "node");
    expect(modules.some((name) => name.includes("credential-provider-sso"))).toBe(true);
    expect(code).not.toContain("sso_session");
    expect(code).toContain("import(");
  });
});

it("Rollup leaves out the other operations too", async () => {
  writeFileSync(join(app, "program.js"), importing(ONE_COMMAND, OURS));
  const { code, externals } = await bundleByRollup(app, "program.js");
  expect(externals).toEqual([]);
  expect(code).toContain("CreateCase");
  expect(code).not.toContain("RefreshTrustedAdvisorCheck");
});
