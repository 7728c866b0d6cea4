import type { Handler, HandlerExecutionContext, MiddlewareStack } from "@smithy/types";
import { constructStack, type Open } from "../platform/smithy/client.js";

type Stack = MiddlewareStack<Open, Open>;
type Middleware = (next: Handler<Open, Open>, context: HandlerExecutionContext) => Handler<Open, Open>;

/** A client's stack joined with a command's, and the revision of the latter. */
interface JoinedStack {
  readonly other: Stack;
  readonly otherRevision: number;
  readonly stack: Stack;
}

const CHANGES = ["add", "addRelativeTo", "use", "remove", "removeByTag"] as const;

/** The number of changes of each stack. */
const revisions = new WeakMap<object, number>();

/**
 * Makes a stack cache its order, and its join with another stack, until one of them changes.
 *
 * @returns The same stack.
 */
export function cacheOrder(stack: Stack): Stack {
  const { concat, resolve } = stack;
  let ordered: readonly Middleware[] | undefined;
  let joined: JoinedStack | undefined;
  revisions.set(stack, 0);

  for (const name of CHANGES) {
    const change = stack[name] as (...args: unknown[]) => unknown;
    const changeAndInvalidate = (...args: unknown[]) => {
      ordered = undefined;
      joined = undefined;
      revisions.set(stack, (revisions.get(stack) as number) + 1);
      return change(...args);
    };
    Object.assign(stack, { [name]: changeAndInvalidate });
  }

  const concatCached = (other: Stack): Stack => {
    const otherRevision = revisions.get(other);
    if (otherRevision === undefined) return concat(other);
    const isCurrent = joined?.other === other && joined.otherRevision === otherRevision;
    if (!joined || !isCurrent || revisions.get(joined.stack) !== 0) {
      joined = { other, otherRevision, stack: cacheOrder(concat(other)) };
    }
    return joined.stack;
  };
  const resolveCached = (handler: Handler<Open, Open>, context: HandlerExecutionContext) => {
    // `identifyOnResolve` makes the library log the order on every call.
    if (stack.identifyOnResolve()) return resolve(handler, context);
    ordered ??= listFromLast(stack);
    return ordered.reduce((next, middleware) => middleware(next, context), handler);
  };
  return Object.assign(stack, { concat: concatCached, resolve: resolveCached });
}

/** Lists the middleware from the handler outwards. Resolves a copy of the stack that records each one. */
function listFromLast(stack: Stack): readonly Middleware[] {
  const list: Middleware[] = [];
  const copy = constructStack<Open, Open>();
  const recorded =
    (middleware: Middleware) =>
    (next: Handler<Open, Open>): Handler<Open, Open> => {
      list.push(middleware);
      return next;
    };
  stack.applyToStack({
    ...copy,
    // The library prefers the middleware in the options.
    add: (middleware: Open, options: Open) => copy.add(middleware, { ...options, middleware: recorded(middleware) }),
    addRelativeTo: (middleware: Open, options: Open) =>
      copy.addRelativeTo(middleware, { ...options, middleware: recorded(middleware) }),
  });
  copy.resolve(() => Promise.reject(new Error("Not a call")), {});
  return list;
}
