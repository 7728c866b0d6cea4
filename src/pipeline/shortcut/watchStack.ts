import type { MiddlewareStack } from "@smithy/types";
import type { ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";

type Stack = MiddlewareStack<ServiceInputTypes, ServiceOutputTypes>;

/** The stack of a client, still empty, and what adds to it all that a client does to a call. */
export interface LateMiddleware {
  readonly stack: Stack;
  readonly fill: (stack: Stack) => void;
}

const CHANGES = ["add", "addRelativeTo", "use", "remove", "removeByTag"];

/**
 * Fills a stack when somebody uses it, which few programs do, and notices when it is no longer as it was then.
 *
 * Tools that trace calls exchange the functions that read it, on the stack itself, and tests those that change it. So it
 * is filled by the functions that it was made with.
 *
 * @returns Whether a stack is this one, and still as it was.
 */
export function watchStack({ stack, fill }: LateMiddleware): (other: unknown) => boolean {
  const made = { ...stack };
  let isFilled = false;
  let isChanged = false;
  for (const [name, method] of Object.entries<(...given: never[]) => unknown>(made)) {
    const isChange = CHANGES.includes(name);
    const use = (...given: never[]) => {
      if (!isFilled) fill(made);
      isFilled = true;
      isChanged ||= isChange;
      return method.apply(stack, given);
    };
    Object.assign(stack, { [name]: use });
  }
  const { resolve, concat } = stack;
  return (other) =>
    other === stack && !isChanged && stack.resolve === resolve && stack.concat === concat && !made.identifyOnResolve();
}
