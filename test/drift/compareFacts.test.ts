import { join } from "node:path";
import * as official from "@aws-sdk/client-support";
import { describe, expect, it } from "vitest";
import * as ours from "../../src/index.js";
import { distFolder, rootFolder } from "../support/distFolder.js";
import { compareFacts } from "./compareFacts.js";
import { describeClient, describeDeclarations } from "./describeClient.js";
import { listRegions } from "./listRegions.js";

const REGIONS = ["us-east-1", "cn-north-1"];

/** Compares a module, in place of this package, with the installed official client. */
const compare = (sdk: object) => compareFacts(describeClient(sdk, REGIONS), describeClient(official, REGIONS));

/** This package without some exports, or with others in their place. */
function change(changes: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries({ ...ours, ...changes }).filter(([, value]) => value !== undefined));
}

describe("compareFacts", () => {
  it("lists nothing for this package and the installed official client, in any region", async () => {
    const regions = await listRegions(rootFolder);
    expect(regions.length).toBeGreaterThan(45);
    expect(compareFacts(describeClient(ours, regions), describeClient(official, regions))).toEqual([]);
  });

  it("lists nothing for the declarations of this package and the installed official client", () => {
    const declarations = join(rootFolder, "node_modules/@aws-sdk/client-support/dist-types/index.d.ts");
    const facts = describeDeclarations(declarations);
    expect(facts.declaredErrors?.ResolveCase).toBe("CaseIdNotFound DryRunOperationException InternalServerError");
    expect(compareFacts(describeDeclarations(join(distFolder(), "index.d.cts")), facts)).toEqual([]);
  });

  it("lists an operation that this package lacks", () => {
    expect(compare(change({ ResolveCase$: undefined, ResolveCaseCommand: undefined }))).toEqual([
      "operations: ResolveCase is missing here (official: ResolveCaseRequest -> ResolveCaseResponse)",
      "exports: ResolveCase$ is missing here (official: object)",
      "exports: ResolveCaseCommand is missing here (official: function)",
    ]);
  });

  it("lists a member that this package lacks", () => {
    const [kind, namespace, name, traits, names, shapes] = ours.CaseDetails$;
    const withoutLanguage = [kind, namespace, name, traits, names.slice(0, -1), shapes.slice(0, -1)];
    expect(compare(change({ CaseDetails$: withoutLanguage }))).toEqual([
      "members: CaseDetails.language is missing here (official: shape 0)",
    ]);
  });

  it("lists an error that this package lacks", () => {
    expect(compare(change({ CaseIdNotFound$: undefined, CaseIdNotFound: undefined }))).toEqual([
      "members: CaseIdNotFound.message is missing here (official: shape 0)",
      'errors: CaseIdNotFound is missing here (official: {"error":"client"})',
      "exports: CaseIdNotFound is missing here (official: function)",
      "exports: CaseIdNotFound$ is missing here (official: object)",
    ]);
  });

  it("lists a value of an enumeration that this package lacks", () => {
    expect(compare(change({ UploadStatus: { FAILED: "failed" } }))).toEqual([
      expect.stringMatching(/^exports: UploadStatus differs \(official: .*ATTACHMENT_READY/),
    ]);
  });

  it("lists an endpoint that differs", () => {
    const facts = describeClient(official, REGIONS);
    const endpoints = { ...facts.endpoints, "cn-north-1": "https://support.example.com/ {}" };
    expect(compareFacts({ ...facts, endpoints }, facts)).toEqual([
      expect.stringMatching(/^endpoints: cn-north-1 differs \(official: https:\/\/support\.cn-north-1\./),
    ]);
  });

  it("lists a member that the official client no longer has, but no export beyond it", () => {
    const facts = { members: {}, exports: {} };
    const ownFacts = { members: { "CaseDetails.mood": "shape 0" }, exports: { openCase: "function" } };
    expect(compareFacts(ownFacts, facts)).toEqual([
      "members: CaseDetails.mood is gone from the official client (here: shape 0)",
    ]);
  });
});
