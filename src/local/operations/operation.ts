import type { StaticOperationSchema, StaticStructureSchema } from "@smithy/types";
import type { SupportPlan } from "../../models/SupportPlan.js";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import type { LocalCatalog } from "../catalog/LocalCatalog.js";
import type { Origins } from "../http/createServers.js";
import type { Files } from "../objectStorage/createFiles.js";
import type { Cases } from "../state/cases.js";
import type { Checks } from "../state/checks.js";
import type { PageTokens } from "../state/pageTokens.js";

/** The state of a service, which operations read and change. */
export interface ServiceContext {
  readonly now: () => number;
  readonly cases: Cases;
  readonly catalog: LocalCatalog;
  readonly checks: Checks;
  readonly pageTokens: PageTokens;
  readonly plan: SupportPlan | "none";
  readonly acceptsUnknownCodes: boolean;
  /** The maximum number of new cases per hour. */
  readonly maxCasesPerHour: number;
  readonly files: Files;
  readonly origins: Origins;
}

/** The caller of an operation. */
export interface Caller {
  /** The origin of new links, so that they lead back to the same server. */
  readonly origin: string;
  /** Whether completed uploads fail. */
  readonly failsUpload: boolean;
}

export interface Operation {
  readonly input: StaticStructureSchema;
  readonly output: StaticStructureSchema;
  run(input: unknown, context: ServiceContext, caller: Caller): Promise<object>;
}

/** Returns an operation. `run` gets inputs that match the schema and its constraints. */
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
