import { beforeEach, expect, it } from "vitest";
import { createAttachmentSets } from "../../../../src/local/state/attachmentSets.js";
import { createIdentifiers } from "../../../../src/local/state/identifiers.js";
import { createUploads } from "../../../../src/local/state/uploads.js";

const identifiers = createIdentifiers({ accountId: "1", random: () => 0.5, seed: 1 });
const HOUR_MS = 3_600_000;
const FILE = { fileName: "a", sizeBytes: 1, content: [new Uint8Array(1)] };

let nowMs = 0;
const now = () => nowMs;

beforeEach(() => {
  nowMs = Date.UTC(2026, 9, 10);
});

it("an expired attachment set releases its files when the next set is created", () => {
  const sets = createAttachmentSets({ identifiers, now });
  const { attachmentSetId } = sets.create([FILE]);
  nowMs += HOUR_MS;
  sets.create([FILE]);
  expect(sets.byId(attachmentSetId)?.files).toEqual([]);
});

it("at most 10,000 expired attachment sets are remembered", () => {
  const sets = createAttachmentSets({ identifiers, now });
  const ids = Array.from({ length: 10_010 }, () => sets.create([]).attachmentSetId);
  nowMs += HOUR_MS;
  sets.create([]);
  expect(ids.filter((id) => sets.byId(id))).toHaveLength(10_000);
  expect(sets.byId(ids[0] ?? "")).toBeUndefined();
});

it("an attachment set reported as expired stays expired when the clock moves back", () => {
  const sets = createAttachmentSets({ identifiers, now });
  const { attachmentSetId } = sets.create([FILE]);
  const isExpired = () => sets.byId(attachmentSetId)?.files.length === 0;
  nowMs += HOUR_MS - 1;
  expect(isExpired()).toBe(false);
  nowMs += 1;
  expect(isExpired()).toBe(true);
  nowMs -= HOUR_MS;
  expect(isExpired()).toBe(true);
});

it("an upload reported as expired stays expired when the clock moves back", () => {
  const uploads = createUploads({ identifiers, now });
  const { uploadId } = uploads.start({ fileName: "a", fileSizeBytes: 1, partSizeBytes: 1 });
  nowMs += 24 * HOUR_MS;
  expect(uploads.byId(uploadId)).toBeUndefined();
  nowMs -= 24 * HOUR_MS;
  expect(uploads.byId(uploadId)).toBeUndefined();
});

it("an expired upload is dropped when the next one starts, and stays dropped when the clock moves back", () => {
  const uploads = createUploads({ identifiers, now });
  const newUpload = { fileName: "a", fileSizeBytes: 1, partSizeBytes: 1 };
  const { uploadId } = uploads.start(newUpload);
  uploads.putPart(uploadId, 1, { eTag: "e", content: new Uint8Array(1) });
  nowMs += 24 * HOUR_MS;
  uploads.start(newUpload);
  nowMs -= 24 * HOUR_MS;
  expect(uploads.byId(uploadId)).toBeUndefined();
});

it("case ids never repeat with a constant random source", () => {
  const ids = Array.from({ length: 1000 }, () => [
    identifiers.attachmentSetId(),
    identifiers.attachmentId(),
    identifiers.uploadId(),
  ]);
  expect(new Set(ids.flat()).size).toBe(3000);
});
