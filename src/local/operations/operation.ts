import type { StaticOperationSchema, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import type { LocalCatalog } from "../catalog/LocalCatalog.js";
import type { SupportPlan } from "../catalog/plans.js";
import type { Origins } from "../http/origins.js";
import type { Files } from "../objectStorage/createFiles.js";
import type { Cases } from "../state/cases.js";
import type { Checks } from "../state/checks.js";
import type { PageTokens } from "../state/pageTokens.js";

/** What an operation works with. */
export interface ServiceContext {
  readonly now: () => number;
  readonly cases: Cases;
  readonly catalog: LocalCatalog;
  readonly checks: Checks;
  readonly pageTokens: PageTokens;
  readonly plan: SupportPlan;
  readonly acceptsUnknownCodes: boolean;
  /** How many cases may be opened within an hour. */
  readonly caseLimit: number;
  readonly files: Files;
  readonly origins: Origins;
}

/** Who asks. */
export interface Caller {
  /** Where links must begin, so that they lead the caller back here. */
  readonly origin: string;
  /** Whether an upload that is completed fails. */
  readonly failsUpload: boolean;
}

/** An operation of the service: its shapes and its behaviour. */
export interface Operation {
  readonly input: StaticStructureSchema;
  readonly output: StaticStructureSchema;
  run(input: unknown, context: ServiceContext, caller: Caller): Promise<object>;
}

/** The input reaches `run` only after the schema and the constraints have been checked against it. */
export function operation<Input, Output extends object>(
  schema: StaticOperationSchema,
  run: (input: Input, context: ServiceContext, caller: Caller) => Output | Promise<Output>,
): Operation {
  return {
    input: resolveSchema(schema[4]) as StaticStructureSchema,
    output: resolveSchema(schema[5]) as StaticStructureSchema,
    run: async (input, context, caller) => run(input as Input, context, caller),
  };
}
