import { join } from "node:path";

/** Environment variables without user settings that would affect the measurement. */
export function cleanEnvironment() {
  const { PATH } = process.env;
  return {
    PATH,
    HOME: join(import.meta.dirname, "nobody"),
    AWS_EC2_METADATA_DISABLED: "true",
    // Disables the Node.js deprecation warning of the official client, which costs it time.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
}
