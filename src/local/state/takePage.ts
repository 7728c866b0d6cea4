/** Which part of a list makes the next page. */
export interface PageWish<Item> {
  /** Only items at a lower index; the previous page's `next`. */
  readonly before: number;
  readonly size: number;
  readonly matches: (item: Item) => boolean;
}

/** Takes a page from the end of a list that is only ever appended to, so that a position stays true. */
export function takePage<Item>(
  items: readonly Item[],
  { before, size, matches }: PageWish<Item>,
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
