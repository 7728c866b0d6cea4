import { hmac } from "../auth/hmac.js";
import { toHex } from "../bytes.js";
import { ServiceError } from "../protocol/ServiceError.js";

/** The operation and filters that a token is bound to. */
export type PageScope = readonly [operation: string, ...filters: unknown[]];

/** Issues and checks page tokens. A token is valid only with the same filters. */
export interface PageTokens {
  seal(scope: PageScope, position: number): string;
  open(scope: PageScope, token: string): number;
}

export function createPageTokens(random: () => number): PageTokens {
  const secret = Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256));

  function seal(scope: PageScope, position: number): string {
    const mac = toHex(hmac(secret, JSON.stringify([position, ...scope])));
    return `${position.toString(16).padStart(8, "0")}${mac.slice(0, 48)}`;
  }

  return {
    seal,
    open(scope, token) {
      const position = /^[0-9a-f]{56}$/.test(token) ? Number.parseInt(token.slice(0, 8), 16) : undefined;
      if (position === undefined || seal(scope, position) !== token) {
        throw new ServiceError(
          "InvalidParameterValueException",
          "Invalid nextToken. Use it only with the filters of the request that returned it.",
        );
      }
      return position;
    },
  };
}

/** The next page of a list. */
export interface PageRequest<Item> {
  /** The `next` of the previous page: items have a lower index. */
  readonly before: number;
  readonly size: number;
  readonly matches: (item: Item) => boolean;
}

/** Returns a page from the end of an append-only list, whose indexes never change. */
export function takePage<Item>(
  items: readonly Item[],
  { before, size, matches }: PageRequest<Item>,
): { page: Item[]; next: number | undefined } {
  const page: Item[] = [];
  for (let index = Math.min(before, items.length) - 1; index >= 0; index--) {
    const item = items[index];
    if (item === undefined || !matches(item)) continue;
    if (page.length === size) return { page, next: index + 1 };
    page.push(item);
  }
  return { page, next: undefined };
}
