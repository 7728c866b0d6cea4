/** Caches the last result of a function until an argument changes. */
export function memoizeLast<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    const isSame = last?.args.length === args.length && last.args.every((arg, index) => arg === args[index]);
    if (!last || !isSame) last = { args, result: make(...args) };
    return last.result;
  };
}
