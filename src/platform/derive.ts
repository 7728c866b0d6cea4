import type { Provider } from "@smithy/types";

/**
 * Derives a setting from others. Computes it again when a source returns another promise. A plain value always yields the
 * same promise.
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

/** Calls a provider. Converts a synchronous throw into a rejection, so that no other promise is left unhandled. */
function call(source: Provider<unknown>): Promise<unknown> {
  try {
    return source();
  } catch (error) {
    return Promise.reject(error);
  }
}
