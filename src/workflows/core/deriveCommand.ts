import type { MiddlewareStack, StaticOperationSchema } from "@smithy/types";

/** A command as every client's `send` takes it, ours or the official one's. */
export interface SentCommand {
  readonly input: object;
  readonly schema?: StaticOperationSchema;
  readonly middlewareStack?: object;
  resolveMiddleware(stack: ClientStack, config: unknown, options?: unknown): unknown;
}

export type ClientStack = MiddlewareStack<object, object>;

interface Changes {
  readonly input?: object;
  /** Adds middleware for this call alone, to a copy of the client's stack. */
  readonly extend?: (stack: ClientStack) => void;
}

/** A command like the given one, which stays as it is. It is still an instance of its class. */
export function deriveCommand(command: SentCommand, { input = command.input, extend }: Changes): SentCommand {
  return Object.create(command, {
    input: { value: input, enumerable: true },
    middlewareStack: { get: () => command.middlewareStack, enumerable: true },
    resolveMiddleware: {
      value(stack: ClientStack, config: unknown, options?: unknown) {
        if (!extend) return command.resolveMiddleware(stack, config, options);
        const extended = stack.clone();
        extend(extended);
        return command.resolveMiddleware(extended, config, options);
      },
    },
  });
}
