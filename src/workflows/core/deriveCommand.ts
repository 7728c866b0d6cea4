import type { MiddlewareStack, StaticOperationSchema, StaticStructureSchema } from "@smithy/types";
import { resolveSchema } from "../../models/schema/resolveSchema.js";

/** A command that every client's `send` accepts, of this package or the official one. */
export interface SentCommand {
  readonly input: object;
  readonly schema?: StaticOperationSchema;
  readonly middlewareStack?: object;
  resolveMiddleware(stack: ClientStack, config: unknown, options?: unknown): unknown;
}

export type ClientStack = MiddlewareStack<object, object>;

/** The operation of a command, as its own package describes it. */
export interface SentOperation {
  readonly name: string;
  readonly input: StaticStructureSchema;
}

/** Returns the operation of a command. Commands of older versions, without schemas, have none. */
export function readOperation({ schema }: SentCommand): SentOperation | undefined {
  if (!Array.isArray(schema)) return undefined;
  const [, , name, , input] = schema;
  return { name, input: resolveSchema(input) as StaticStructureSchema };
}

interface CommandChanges {
  readonly input?: object;
  /** Adds middleware for this call to a copy of the client's stack. */
  readonly extend?: (stack: ClientStack) => void;
  /** Returns a copy of the client's configuration for this call. */
  readonly changeConfig?: (config: Readonly<Record<string, unknown>>) => object;
}

/** Derives a command that is still an instance of its class. Does not change the original. */
export function deriveCommand(
  command: SentCommand,
  { input = command.input, extend, changeConfig }: CommandChanges,
): SentCommand {
  return Object.create(command, {
    input: { value: input, enumerable: true },
    middlewareStack: { get: () => command.middlewareStack, enumerable: true },
    resolveMiddleware: {
      value(stack: ClientStack, config: Readonly<Record<string, unknown>>, options?: unknown) {
        const changed = changeConfig ? changeConfig(config) : config;
        if (!extend) return command.resolveMiddleware(stack, changed, options);
        const extended = stack.clone();
        extend(extended);
        return command.resolveMiddleware(extended, changed, options);
      },
    },
  });
}
