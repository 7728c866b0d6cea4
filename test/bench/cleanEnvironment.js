import { join } from "node:path";

/** An environment in which no setting of the machine's owner changes what is measured. */
export function cleanEnvironment() {
  const { PATH } = process.env;
  return {
    PATH,
    HOME: join(import.meta.dirname, "nobody"),
    AWS_EC2_METADATA_DISABLED: "true",
    // The official client's advice to take a newer Node costs it time.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
}
