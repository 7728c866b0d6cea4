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

/** The schema with its functions called: plain data, in which a shape within itself is only named. */
function unfold(schema: unknown, path: readonly unknown[] = []): unknown {
  if (typeof schema === "function") return { thunk: unfold(schema(), path) };
  if (!Array.isArray(schema)) return schema;
  if (path.includes(schema)) return { within: schema[2] };
  return schema.map((part) => unfold(part, [...path, schema]));
}

describe("the schema constants", () => {
  it("are 99, under the official names", () => {
    expect([...ours.keys()].sort()).toStrictEqual([...theirs.keys()].sort());
    expect(ours.size).toBe(99);
  });

  it.each([...theirs.keys()])("%s equals the official one", (name) => {
    expect(unfold(ours.get(name))).toStrictEqual(unfold(theirs.get(name)));
  });

  it("tell a difference deep within", () => {
    const list = (traits: unknown) => [1, "n", "List", traits, 0];
    const outer = (traits: unknown) => [3, "n", "S", 0, ["a"], [() => list(traits)]];
    expect(unfold(outer({ sparse: 1 }))).not.toStrictEqual(unfold(outer(0)));
  });

  it("unfold a shape that contains itself", () => {
    const tree: unknown[] = [3, "n", "Tree", 0, ["child"], [() => tree]];
    expect(unfold(tree)).toStrictEqual([3, "n", "Tree", 0, ["child"], [{ thunk: { within: "Tree" } }]]);
  });
});

describe("UploadStatus", () => {
  it("has the official values", () => {
    expect(attachments.UploadStatus).toStrictEqual(official.UploadStatus);
  });
});
