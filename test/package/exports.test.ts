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
  "ConfigurationError",
  "CursorError",
  "DryRunError",
  "ExpiredTokenException",
  "IncompleteResponseError",
  "InputValidationError",
  "InvalidParameterValueException",
  "InvalidSignatureException",
  "OptionError",
  "OutcomeUnknownError",
  "SubscriptionRequiredException",
  "SupportClientError",
  "TokenReusedError",
  "UnknownOperationException",
  "UnrecognizedClientException",
  "ValidationException",
  "addCommunicationOnce",
  "createCaseOnce",
  "describeCheckResult",
  "describeSupportCaseEvent",
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

const FORMS = [
  { form: "CommonJS for Node", file: "index.cjs" },
  { form: "what Node imports", file: "index.node.js" },
  { form: "ES modules for Node's bundlers", file: "index.module.js" },
  { form: "ES modules for browsers", file: "browser/index.js" },
  { form: "CommonJS for browsers and React Native", file: "browser/index.cjs" },
  { form: "ES modules for React Native", file: "native/index.js" },
];
const LOCAL_FORMS = ["local/index.js", "local/index.node.js", "local/index.cjs"];

const load = (file: string) => (file.endsWith(".cjs") ? requireBuilt(file) : importBuilt(file));

describe.each(FORMS)("$form", ({ file }) => {
  it("exports all 140 names of the official client and a known list of its own", async () => {
    expect(officialNames).toHaveLength(140);
    expect(namesOf(await load(file)).sort()).toEqual([...officialNames, ...EXTRAS].sort());
  });

  it("keeps the names of classes, which logs and reports show", async () => {
    const module: Readonly<Record<string, unknown>> = { ...(await load(file)) };
    const classes = Object.entries(source).filter(
      ([name, value]) => typeof value === "function" && /^\$?[A-Z]/.test(name),
    );
    expect(classes.length).toBeGreaterThan(50);
    const named = Object.fromEntries(classes.map(([name]) => [name, Reflect.get(Object(module[name]), "name")]));
    expect(named).toEqual(Object.fromEntries(classes.map(([name, value]) => [name, Reflect.get(value, "name")])));
    expect(named).toMatchObject({
      $Command: "Command",
      SupportClient: "SupportClient",
      CaseIdNotFound: "CaseIdNotFound",
    });
  });

  it("exports the same kinds of things as the source", async () => {
    const module: Readonly<Record<string, unknown>> = { ...(await load(file)) };
    expect(Object.fromEntries(namesOf(module).map((name) => [name, typeof module[name]]))).toEqual(
      Object.fromEntries(Object.entries(source).map(([name, value]) => [name, typeof value])),
    );
  });
});

describe.each(LOCAL_FORMS)("%s", (file) => {
  it("exports what the source of the local service does, with the names of its classes", async () => {
    const names = Object.keys(localSource).sort();
    const module: Readonly<Record<string, unknown>> = { ...(await load(file)) };
    expect(names).toContain("createLocalSupport");
    expect(namesOf(module).sort()).toEqual(names);
    expect(module.LocalSupportError).toHaveProperty("name", "LocalSupportError");
    expect(Object.getPrototypeOf(module.LocalSupportError)).toHaveProperty("name", "SupportClientError");
  });
});

it.each(["index.cjs", "browser/index.cjs"])(
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

it("a default import is all of it in bundles for Node too", async () => {
  const { default: whole, ...named } = (await importBuilt("index.module.js")) as { default?: object };
  expect({ ...whole }).toEqual(named);
});

const PAIRS = [
  ["index.cjs", "local/index.cjs"],
  ["local/index.cjs", "index.cjs"],
  ["index.module.js", "local/index.js"],
  ["index.cjs", "local/index.js"],
  ["index.module.js", "index.cjs"],
] as const;

describe.each(PAIRS)("with %s loaded before %s", (...files) => {
  it("each class recognizes its errors of both, and the base class all", async () => {
    const [one, other] = [await load(files[0]), await load(files[1])] as Readonly<Record<string, Thrower>>[];
    const classes = (module: Readonly<Record<string, Thrower>> = {}) =>
      ["SupportClientError", "LocalSupportError", "OptionError", "CursorError"].flatMap((name) => module[name] ?? []);
    for (const [from, to] of [
      [one, other],
      [other, one],
    ])
      for (const Made of classes(from))
        for (const Asked of classes(to)) {
          const error = new Made("CODE", "message", {});
          expect([Made.name, Asked.name, error instanceof Asked]).toEqual([
            Made.name,
            Asked.name,
            ["SupportClientError", Made.name].includes(Asked.name),
          ]);
        }
  });
});

interface Thrower {
  readonly name: string;
  new (code: string, message: string, facts: object): Error;
}

it.each([
  ["index.cjs", "local/index.cjs"],
  ["index.node.js", "local/index.node.js"],
])("an invalid option is the OptionError of %s when %s throws it", async (main, local) => {
  const { OptionError, SupportClientError, CursorError } = (await load(main)) as typeof source;
  const { createLocalSupport } = (await load(local)) as typeof localSource;
  const error = catchError(() => createLocalSupport({ plan: "buisness" as never }));
  expect(error).toMatchObject({ name: "OptionError", code: "OPTION_INVALID", option: "plan", suggestion: "business" });
  expect([OptionError, SupportClientError, CursorError].map((Asked) => error instanceof Asked)).toEqual([
    true,
    true,
    false,
  ]);
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

it.each(["index.node.cjs", "local/index.node.cjs"])(
  "%s hides the file behind it from Node's search for names",
  (file) => {
    // Node.js searches a file that `module.exports = require()` names, which doubles the start of an ES module.
    const text = readFileSync(`${distFolder()}/${file}`, "utf8");
    expect(text).toMatch(/^const all = require\("\.\/index\.cjs"\);\nmodule\.exports = all;\n$/);
  },
);
