import { defineConfig } from "vitest/config";
import { closingLine } from "./test/support/closingLine.js";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A busy machine may take its time: no test measures it.
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
  },
});
