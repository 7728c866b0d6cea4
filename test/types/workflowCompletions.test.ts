import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { completeProgram } from "../support/completeProgram.js";
import { rootFolder } from "../support/distFolder.js";

/** Returns the completions at `|` in a program that imports the source. */
const completeSource = (program: string) =>
  completeProgram(program, join(rootFolder, "test"), {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: ["node"],
    paths: { "aws-support-client": [join(rootFolder, "src/index.ts")] },
  });

const HEAD = `import * as sdk from "aws-support-client";
declare const client: sdk.SupportClient;
declare const result: sdk.RefreshChecksResult;
declare const check: sdk.CheckRefresh;
declare const summary: sdk.SummarizeChecksResult;
declare const error: sdk.AttachmentError;
`;

const PLACES: readonly (readonly [place: string, code: string, names: readonly string[]])[] = [
  [
    "the strings of a destination",
    'sdk.downloadAttachment(client, { attachmentId: "a" }, { to: "|" });',
    ["memory", "stream"],
  ],
  ["the member of a destination", 'sdk.downloadAttachment(client, { attachmentId: "a" }, { to: { | } });', ["path"]],
  [
    "the options of a download",
    'sdk.downloadAttachment(client, { attachmentId: "a" }, { | });',
    [
      "to",
      "timeoutMs",
      "maxAttempts",
      "retryDelayMs",
      "attemptTimeoutMs",
      "maxSizeBytes",
      "onProgress",
      "signal",
      "fetch",
    ],
  ],
  [
    "the options of an upload",
    "sdk.uploadAttachments(client, [], { | });",
    [
      "timeoutMs",
      "concurrency",
      "maxAttempts",
      "retryDelayMs",
      "attemptTimeoutMs",
      "cursor",
      "onCursor",
      "onProgress",
      "signal",
      "fetch",
    ],
  ],
  [
    "the outcomes of a refresh",
    'if (check.outcome === "|") {}',
    ["refreshed", "pending", "abandoned", "unrefreshable", "notFound", "coolingDown", "failed"],
  ],
  [
    "the counted outcomes",
    "result.countByOutcome.|;",
    ["refreshed", "pending", "abandoned", "unrefreshable", "notFound", "coolingDown", "failed"],
  ],
  ["the counted statuses", "summary.countByStatus.|;", ["ok", "warning", "error", "not_available"]],
];

it.each(PLACES)(
  "editors complete %s",
  (_, code, names) => {
    expect(completeSource(`${HEAD}${code}\n`).sort()).toEqual([...names].sort());
  },
  60_000,
);

it("editors complete the codes of an AttachmentError", () => {
  const codes = completeSource(`${HEAD}if (error.code === "|") {}\n`);
  expect(codes).toEqual(expect.arrayContaining(["FILE_NOT_FOUND", "UPLOAD_NOT_READY", "PART_FAILED"]));
  expect(codes).not.toContain("OPTION_INVALID");
}, 60_000);
