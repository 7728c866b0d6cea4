/** Makes an id that nothing has: by the same `random`, a service that goes on makes those of its last start again. */
export function newId(make: () => string, ...known: readonly ReadonlyMap<string, unknown>[]): string {
  const id = make();
  return known.some((map) => map.has(id)) ? newId(make, ...known) : id;
}
