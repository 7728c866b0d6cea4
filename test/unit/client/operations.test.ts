import type { StaticOperationSchema } from "@smithy/types";
import { expect, it } from "vitest";
import { COMMANDS } from "../../../src/client/operations.js";
import * as ours from "../../../src/index.js";
import { OPERATION_NAMES, OPERATIONS } from "../../../src/local/operations/operations.js";
import { resolveSchema } from "../../../src/models/schema/resolveSchema.js";
import { supportOperations } from "../../support/supportSdk.js";

const names = supportOperations.map(({ name }) => name).sort();

it("COMMANDS contains every command of the official client, exported by its name", () => {
  expect(Object.keys(COMMANDS).sort()).toEqual(names.map((name) => `${name}Command`));
  expect(ours).toMatchObject(COMMANDS);
});

it("the local service implements every operation of COMMANDS", () => {
  expect([...OPERATION_NAMES].sort()).toEqual(names);
});

it.each(OPERATION_NAMES)("the local service uses the schemas of the command for %s", (name) => {
  const Command: new (input: never) => { readonly schema?: unknown } = COMMANDS[`${name}Command`];
  const [, , operation, , input, output] = new Command({} as never).schema as StaticOperationSchema;
  const route = OPERATIONS[name];
  expect([operation, resolveSchema(input), resolveSchema(output)]).toEqual([name, route.input, route.output]);
});
