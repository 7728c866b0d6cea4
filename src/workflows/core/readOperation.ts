import type { StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../../models/schema/resolveSchema.js";
import type { SentCommand } from "./deriveCommand.js";

/** The operation of a command, as the command's own package describes it. */
export interface SentOperation {
  readonly name: string;
  readonly input: StaticStructureSchema;
}

/** Reads the schema that a command brings along; commands from before there were schemas have none. */
export function readOperation({ schema }: SentCommand): SentOperation | undefined {
  if (!Array.isArray(schema)) return undefined;
  const [, , name, , input] = schema;
  return { name, input: resolveSchema(input) as StaticStructureSchema };
}
