import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { closingLine } from "./test/support/closingLine.js";

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  test: {
    // Nothing is measured by it: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: {
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
      AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: "true",
      AWS_EC2_METADATA_DISABLED: "true",
    },
    // Else the stylesheets of the console's page are empty.
    css: true,
    reporters: ["default", closingLine()],
    projects: [
      { extends: true, test: { name: "node", include: ["test/**/*.test.ts"] } },
      {
        // Node's client with what is different in browsers: another retry, and the stack for every call.
        extends: true,
        resolve: {
          alias: [
            { find: /^.*\/retry\/libraryRetry\.js$/, replacement: pathOf("src/retry/compactRetry.ts") },
            { find: /^.*\/makeShortcut\.js$/, replacement: pathOf("test/support/noShortcut.ts") },
          ],
        },
        test: {
          name: "compact retry, no shortcut",
          env: { RETRY: "compact" },
          include: ["test/wire/*.test.ts", "test/unit/retry/*.test.ts", "test/unit/auth/*.test.ts"],
          // These run the same code in both projects.
          exclude: ["test/unit/retry/{classifyError,makeRetryStrategy,parseRetryAfter,race}.test.ts"],
        },
      },
    ],
  },
});
