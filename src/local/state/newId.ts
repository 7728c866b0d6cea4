/** Makes an id that nothing has: by the same `random`, a service that goes on makes those of its last start again. */
export function newId(make: () => string, ...known: readonly ReadonlyMap<string, unknown>[]): string {
  let id = make();
  while (known.some((map) => map.has(id))) id = make();
  return id;
}
