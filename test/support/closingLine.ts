import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from "vitest/node";

/**
 * Prints a machine-readable last line, such as `12 passed, 0 failed, 3 skipped`.
 *
 * Failures outside of tests count as failed: a file that does not load, a hook, an unhandled rejection.
 *
 * @param print - Prints one line. Called for each skipped test, then for the summary.
 */
export function closingLine(print: (line: string) => void = console.log): Reporter {
  let vitest: Vitest | undefined;
  return {
    onInit(started) {
      vitest = started;
    },
    onTestRunEnd(modules, unhandledErrors) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const passed = tests.filter((test) => test.result().state === "passed");
      const skipped = tests.filter((test) => test.result().state === "skipped");
      const errors = modules.flatMap(findErrors).length + unhandledErrors.length;
      const failed = tests.length - passed.length - skipped.length + errors;

      // With a name pattern, tests that do not match are not reported as skipped.
      if (!vitest?.config.testNamePattern) for (const test of skipped) print(describeSkipped(test));
      print(`${passed.length} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
    },
  };
}

/** Returns the errors of a file and its suites, without those of its tests. */
function findErrors(module: TestModule): readonly unknown[] {
  return [module, ...module.children.allSuites()].flatMap((suite: TestModule | TestSuite) => suite.errors());
}

function describeSkipped(test: TestCase): string {
  return `Not run: ${test.module.relativeModuleId} > ${test.fullName}`;
}
