import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as source from "../../src/index.js";
import * as localSource from "../../src/local/index.js";
import { distFolder } from "../support/distFolder.js";

/** What this package has beyond the official one. */
const EXTRAS = [
  "AccessDeniedException",
  "AttachmentError",
  "CaseOutcomeUnknownError",
  "CommunicationOutcomeUnknownError",
  "ConfigurationError",
  "DryRunError",
  "EndpointError",
  "ExpiredTokenException",
  "InputValidationError",
  "InvalidParameterValueException",
  "InvalidSignatureException",
  "OnceInputError",
  "SubscriptionRequiredException",
  "SupportClientError",
  "SupportEventError",
  "TokenReusedError",
  "TrustedAdvisorError",
  "UnknownOperationException",
  "UnrecognizedClientException",
  "ValidationException",
  "WatchCursorError",
  "addCommunicationOnce",
  "createCaseOnce",
  "describeCheckResult",
  "describeEventCase",
  "detectSupportPlan",
  "downloadAttachment",
  "dryRun",
  "findService",
  "isSupportCaseEvent",
  "iterateCases",
  "iterateCommunications",
  "openCase",
  "parseSupportCaseEvent",
  "refreshChecks",
  "summarizeChecks",
  "uploadAttachments",
  "waitForCheckRefreshed",
  "waitUntilAttachmentReady",
  "waitUntilCaseResolved",
  "waitUntilCheckRefreshed",
  "watchCase",
  "withInputValidation",
  "withRegionFailover",
];

const dist = distFolder();
const require = createRequire(import.meta.url);
const namesOf = (module: object) => Object.keys(module).filter((name) => name !== "default");
const officialNames = namesOf(official);

const importBuilt = (file: string): Promise<object> => import(pathToFileURL(join(dist, file)).href);
const requireBuilt = async (file: string): Promise<object> => require(join(dist, file));

const builds = [
  { build: "the ES module", load: () => importBuilt("index.js") },
  { build: "what Node imports", load: () => importBuilt("index.node.js") },
  { build: "CommonJS for Node", load: () => requireBuilt("index.cjs") },
  { build: "CommonJS for browsers", load: () => requireBuilt("index.browser.cjs") },
  { build: "CommonJS for React Native", load: () => requireBuilt("index.native.cjs") },
];

describe.each(builds)("$build", ({ load }) => {
  it("exports all 140 names of the official client and a known list of its own", async () => {
    expect(officialNames).toHaveLength(140);
    expect(namesOf(await load()).sort()).toEqual([...officialNames, ...EXTRAS].sort());
  });

  it("exports the same kinds of things as the source", async () => {
    const module: Readonly<Record<string, unknown>> = { ...(await load()) };
    expect(Object.fromEntries(namesOf(module).map((name) => [name, typeof module[name]]))).toEqual(
      Object.fromEntries(Object.entries(source).map(([name, value]) => [name, typeof value])),
    );
  });
});

it("the local service exports the same as an ES module and in CommonJS", async () => {
  const names = Object.keys(localSource).sort();
  expect(names).toContain("createLocalSupport");
  expect(Object.keys(await importBuilt("local/index.js")).sort()).toEqual(names);
  expect(Object.keys(await importBuilt("local/index.node.js")).sort()).toEqual(names);
  expect(Object.keys(await requireBuilt("local/index.cjs")).sort()).toEqual(names);
});

it.each(["index.cjs", "index.browser.cjs", "index.native.cjs"])(
  "a test can replace what %s exports, as with the official client",
  async (file) => {
    const [ours, theirs] = [await requireBuilt(file), require("@aws-sdk/client-support")];
    const describeExport = (module: object, name: string) => ({
      ...Object.getOwnPropertyDescriptor(module, name),
      value: undefined,
    });
    for (const name of officialNames) expect(describeExport(ours, name)).toEqual(describeExport(theirs, name));
    expect(Object.hasOwn(ours, "__esModule")).toBe(Object.hasOwn(theirs, "__esModule"));
  },
);

it("a default import is all of it on Node, as with the official client", async () => {
  const { default: whole } = (await importBuilt("index.node.js")) as { default?: object };
  expect(whole).toBe(await requireBuilt("index.cjs"));
  expect(Reflect.get(await import("@aws-sdk/client-support"), "default")).toBe(require("@aws-sdk/client-support"));
});

it("import and require give the same classes on Node", async () => {
  expect(await importBuilt("index.node.js")).toMatchObject(await requireBuilt("index.cjs"));
});

it("Node reads the workflows when one of them is first called", () => {
  const program = `
    const { isSupportCaseEvent, SupportClient } = require(${JSON.stringify(join(dist, "index.cjs"))});
    const hasWorkflows = () => Object.keys(require.cache).some((file) => file.endsWith("workflows.cjs"));
    new SupportClient({ region: "us-east-1" });
    const before = hasWorkflows();
    const answer = isSupportCaseEvent({});
    console.log(JSON.stringify([before, answer, hasWorkflows()]));`;
  const { stdout } = spawnSync(process.execPath, ["--eval", program], { encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual([false, false, true]);
});

it("the workflows find in the index all that they take from it", async () => {
  const workflows = readFileSync(join(dist, "workflows.cjs"), "utf8");
  const handles = [...workflows.matchAll(/var (\w+) = require\("\.\/index\.cjs"\)/g)].map(([, handle]) => handle);
  const taken = handles.flatMap((handle) => [...workflows.matchAll(new RegExp(`\\b${handle}\\.(\\w+)`, "g"))]);
  const names = new Set(taken.map(([, name]) => name));
  expect(names).toContain("CreateCaseCommand");
  expect(Object.keys(await requireBuilt("index.cjs"))).toEqual(expect.arrayContaining([...names]));
});

it.each([
  ["index.cjs", "local/index.cjs"],
  ["local/index.cjs", "index.cjs"],
])("the errors of one entry point are recognized by the other, with %s loaded before %s", (...files) => {
  const program = `
    const loaded = ${JSON.stringify(files)}.map((file) => require(${JSON.stringify(`${dist}/`)} + file));
    const { LocalSupportError, SupportClientError } = Object.assign({}, ...loaded);
    console.log(JSON.stringify([
      new LocalSupportError("OPTION_INVALID", "m") instanceof SupportClientError,
      new SupportClientError("X", "m") instanceof LocalSupportError,
    ]));`;
  const { stdout } = spawnSync(process.execPath, ["--eval", program], { encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual([true, false]);
});
