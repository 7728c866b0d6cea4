import type { Provider } from "@smithy/types";

/**
 * Makes a setting that follows from others. It is computed again when one of them returns another promise. A setting
 * given as a value always returns the same promise.
 */
export function derive<Values extends readonly unknown[], Result>(
  sources: { readonly [Index in keyof Values]: Provider<Values[Index]> },
  compute: (...values: Values) => Result,
): Provider<Result> {
  let known: { readonly answers: readonly Promise<unknown>[]; readonly result: Promise<Result> } | undefined;
  return () => {
    const answers = sources.map(call);
    if (!known?.answers.every((answer, index) => answer === answers[index])) {
      const result = Promise.all(answers).then((values) => compute(...(values as unknown as Values)));
      known = { answers, result };
    }
    return known.result;
  };
}

/** A provider that throws rejects like one that rejects. Else the promises of the others would be left behind. */
function call(source: Provider<unknown>): Promise<unknown> {
  try {
    return source();
  } catch (error) {
    return Promise.reject(error);
  }
}
