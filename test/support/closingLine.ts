import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from "vitest/node";

/**
 * Ends the output of a run with one plain line, `12 passed, 0 failed, 3 skipped`, for whoever reads it by program.
 *
 * What failed outside of any test counts as failed: a file that does not load, a hook, an unhandled rejection.
 *
 * @param print - Takes the line, and before it one for each test that was not run.
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
      const troubles = modules.flatMap(findTroubles).length + unhandledErrors.length;
      const failed = tests.length - passed.length - skipped.length + troubles;

      // Under a pattern of names, what is not run is what was not asked for.
      if (!vitest?.config.testNamePattern) for (const test of skipped) print(describeSkipped(test));
      print(`${passed.length} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
    },
  };
}

/** Errors of a file and its suites, as opposed to those of its tests. */
function findTroubles(module: TestModule): readonly unknown[] {
  return [module, ...module.children.allSuites()].flatMap((suite: TestModule | TestSuite) => suite.errors());
}

function describeSkipped(test: TestCase): string {
  return `Not run: ${test.module.relativeModuleId} > ${test.fullName}`;
}
