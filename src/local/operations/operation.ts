import type { StaticOperationSchema, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../../schema/resolveSchema.js";
import type { Cases } from "../state/cases.js";
import type { PageTokens } from "../state/pageTokens.js";

/** What an operation works with. */
export interface ServiceContext {
  readonly now: () => number;
  readonly cases: Cases;
  readonly pageTokens: PageTokens;
}

/** An operation of the service: its shapes and its behaviour. */
export interface Operation {
  readonly input: StaticStructureSchema;
  readonly output: StaticStructureSchema;
  run(input: unknown, context: ServiceContext): Promise<object>;
}

/** The input reaches `run` only after the schema and the constraints have been checked against it. */
export function operation<Input, Output extends object>(
  schema: StaticOperationSchema,
  run: (input: Input, context: ServiceContext) => Output | Promise<Output>,
): Operation {
  return {
    input: resolveSchema(schema[4]) as StaticStructureSchema,
    output: resolveSchema(schema[5]) as StaticStructureSchema,
    run: async (input, context) => run(input as Input, context),
  };
}
