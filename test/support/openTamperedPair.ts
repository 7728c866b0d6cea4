import type { HttpRequest } from "@smithy/core/transport";
import { officialSdk } from "./supportSdk.js";
import { openSide, type WirePair } from "./wireSide.js";

interface RequestArguments {
  readonly input: unknown;
  readonly request: HttpRequest;
}

interface CommandResult {
  output: Record<string, unknown>;
}

type Next = (args: RequestArguments) => Promise<CommandResult>;

/** Changes to the right side that a comparison must detect. */
export interface Tampering {
  readonly request?: (request: HttpRequest) => void;
  readonly output?: (output: Record<string, unknown>) => Record<string, unknown> | undefined;
  /** Changes the error, or returns a replacement. */
  readonly error?: (error: object) => object | undefined;
  readonly input?: (input: object) => void;
}

/** Opens two official clients, the right one with changes. */
export function openTamperedPair({ request, output, error, input }: Tampering): WirePair {
  const pair: WirePair = { left: openSide(officialSdk), right: openSide(officialSdk) };
  const { middlewareStack } = pair.right.client;
  middlewareStack.add(
    (next: Next) => (args: RequestArguments) => {
      request?.(args.request);
      return next(args);
    },
    { step: "deserialize", priority: "low" },
  );
  middlewareStack.add(
    (next: Next) => async (args: RequestArguments) => {
      try {
        const result = await next(args);
        input?.(Object(args.input));
        return { ...result, output: output?.(result.output) ?? result.output };
      } catch (cause) {
        throw error?.(Object(cause)) ?? cause;
      }
    },
    { step: "initialize", priority: "high" },
  );
  return pair;
}
