import { defineConfig } from "vitest/config";
import { closingLine } from "./test/support/closingLine.js";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true", AWS_EC2_METADATA_DISABLED: "true" },
    reporters: ["default", closingLine()],
  },
});
