import type { MiddlewareStack } from "@smithy/types";

type Stack = MiddlewareStack<never, never>;

const CHANGES = ["add", "addRelativeTo", "use", "remove", "removeByTag", "identifyOnResolve"] as const;

/**
 * Notices when a stack is no longer as it was.
 *
 * Tools that trace calls exchange the functions that read it, on the stack itself.
 *
 * @returns Whether it is still as it was.
 */
export function watchStack(stack: Stack): () => boolean {
  let isChanged = false;
  const { resolve, concat } = stack;
  for (const name of CHANGES) {
    const change = stack[name] as (...args: unknown[]) => unknown;
    const noticed = (...args: unknown[]) => {
      isChanged = true;
      return change.apply(stack, args);
    };
    Object.assign(stack, { [name]: noticed });
  }
  return () => !isChanged && stack.resolve === resolve && stack.concat === concat;
}
