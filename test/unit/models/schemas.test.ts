import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as errors from "../../../src/errors/schemas.js";
import * as throttling from "../../../src/errors/ThrottlingReason.js";
import * as attachments from "../../../src/models/attachments.js";
import * as caseOptions from "../../../src/models/caseOptions.js";
import * as cases from "../../../src/models/cases.js";
import * as catalog from "../../../src/models/catalog.js";
import * as communications from "../../../src/models/communications.js";
import * as trustedAdvisor from "../../../src/models/trustedAdvisor.js";
import * as trustedAdvisorResults from "../../../src/models/trustedAdvisorResults.js";
import * as uploads from "../../../src/models/uploads.js";

const theirs = schemasOf(official);
const ours = schemasOf({
  ...errors,
  ...throttling,
  ...attachments,
  ...caseOptions,
  ...cases,
  ...catalog,
  ...communications,
  ...trustedAdvisor,
  ...trustedAdvisorResults,
  ...uploads,
});

function schemasOf(exported: object): Map<string, unknown> {
  return new Map(Object.entries(exported).filter(([name]) => name.endsWith("$")));
}

/** Resolves the thunks of a schema to plain data. A recursive shape is replaced by its name. */
function unfold(schema: unknown, path: readonly unknown[] = []): unknown {
  if (typeof schema === "function") return { thunk: unfold(schema(), path) };
  if (!Array.isArray(schema)) return schema;
  if (path.includes(schema)) return { within: schema[2] };
  return schema.map((part) => unfold(part, [...path, schema]));
}

describe("Schema constants", () => {
  it("are the 99 of the official client, by name", () => {
    expect([...ours.keys()].sort()).toStrictEqual([...theirs.keys()].sort());
    expect(ours.size).toBe(99);
  });

  it.each([...theirs.keys()])("%s equals the official schema", (name) => {
    expect(unfold(ours.get(name))).toStrictEqual(unfold(theirs.get(name)));
  });

  it("differ when a nested member differs", () => {
    const list = (traits: unknown) => [1, "n", "List", traits, 0];
    const outer = (traits: unknown) => [3, "n", "S", 0, ["a"], [() => list(traits)]];
    expect(unfold(outer({ sparse: 1 }))).not.toStrictEqual(unfold(outer(0)));
  });

  it("resolve a recursive shape", () => {
    const tree: unknown[] = [3, "n", "Tree", 0, ["child"], [() => tree]];
    expect(unfold(tree)).toStrictEqual([3, "n", "Tree", 0, ["child"], [{ thunk: { within: "Tree" } }]]);
  });
});

describe("UploadStatus", () => {
  it("has the same values as in the official client", () => {
    expect(attachments.UploadStatus).toStrictEqual(official.UploadStatus);
  });
});
