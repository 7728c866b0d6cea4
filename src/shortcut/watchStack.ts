import type { MiddlewareStack } from "@smithy/types";

/** The stack of a client, still empty, and what adds to it all that a client does to a call. */
export interface LateMiddleware {
  readonly stack: object;
  readonly fill: () => void;
}

const CHANGES = ["add", "addRelativeTo", "use", "remove", "removeByTag"];

/**
 * Fills a stack when somebody uses it, which few programs do, and notices when it is no longer as it was then.
 *
 * Tools that trace calls exchange the functions that read it, on the stack itself.
 *
 * @returns Whether a stack is this one, and still as it was.
 */
export function watchStack({ stack: empty, fill }: LateMiddleware): (other: unknown) => boolean {
  const stack = empty as MiddlewareStack<never, never>;
  const functions = empty as Record<string, (...given: unknown[]) => unknown>;
  const { identifyOnResolve } = stack;
  let state: "empty" | "filling" | "filled" | "changed" = "empty";
  const touch = (isChange: boolean) => {
    if (state === "empty") {
      state = "filling";
      fill();
      state = "filled";
    }
    if (state === "filled" && isChange) state = "changed";
  };
  for (const [name, method] of Object.entries(functions)) {
    const isChange = CHANGES.includes(name);
    functions[name] = (...given) => {
      touch(isChange);
      return method.apply(stack, given);
    };
  }
  const { resolve, concat } = stack;
  return (other) =>
    other === stack &&
    state !== "changed" &&
    stack.resolve === resolve &&
    stack.concat === concat &&
    !identifyOnResolve();
}
