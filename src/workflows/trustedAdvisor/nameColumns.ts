type Texts = readonly (string | null)[];

/** Makes of headings the names of columns, each another one: `Region`, `Region (2)`; `Column 3` where there is none. */
export function nameColumns(headings: Texts, count: number = headings.length): string[] {
  const names = new Set<string>();
  for (let index = 0; index < Math.max(count, headings.length); index++) {
    const heading = headings[index]?.trim() || `Column ${index + 1}`;
    let name = heading;
    for (let copy = 2; names.has(name); copy++) name = `${heading} (${copy})`;
    names.add(name);
  }
  return [...names];
}

/** Joins the values of a resource to the names; those that are missing are `null`. */
export function joinColumns(names: readonly string[], values: Texts): Record<string, string | null> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
}
