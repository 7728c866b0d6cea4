import { expect, it } from "vitest";
import * as sdk from "../../../src/index.js";
import * as local from "../../../src/local/index.js";
import { attachmentRows } from "./attachmentRows.js";
import { clientRows } from "./clientRows.js";
import type { ErrorRow } from "./ErrorRow.js";
import { localRows } from "./localRows.js";

const withType = (type: string, rows: Readonly<Record<string, Omit<ErrorRow, "type">>>) =>
  Object.entries(rows).map(([code, row]): [string, ErrorRow] => [code, { ...row, type }]);

// The compiler requires a row for each code.
const rows: readonly [code: string, row: ErrorRow][] = [
  ...Object.entries(clientRows),
  ...withType("AttachmentError", attachmentRows),
  ...withType("LocalSupportError", localRows),
];

it.each(rows)("%s occurs, with its class and its facts", async (code, { type, name = type, provoke, facts = {} }) => {
  const error: unknown = await (async () => provoke())().then(
    () => undefined,
    (caught: unknown) => caught,
  );
  expect(error).toMatchObject({ name, code, ...facts });
  expect(error).toBeInstanceOf(sdk.SupportClientError);
  expect(Object(error).message).toMatch(/^[A-Z`].{15,}/s);
});

it("every class of this package's errors occurs", () => {
  const classes = Object.entries({ ...sdk, ...local }).flatMap(([name, value]) =>
    typeof value === "function" && value.prototype instanceof sdk.SupportClientError ? [name] : [],
  );
  expect(classes).toContain("OptionError");
  expect([...new Set(rows.map(([, { type }]) => type))].sort()).toEqual([...classes, "SupportClientError"].sort());
});
