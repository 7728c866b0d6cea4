import type { MiddlewareStack } from "@smithy/types";

type Stack = MiddlewareStack<never, never>;

const CHANGES = ["add", "addRelativeTo", "use", "remove", "removeByTag"] as const;

/**
 * Notices when a stack is no longer as it was.
 *
 * Tools that trace calls exchange the functions that read it, on the stack itself.
 *
 * @returns Whether a stack is this one, and still as it was.
 */
export function watchStack(stack: Stack): (other: unknown) => boolean {
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
  return (other) =>
    other === stack && !isChanged && stack.resolve === resolve && stack.concat === concat && !stack.identifyOnResolve();
}
