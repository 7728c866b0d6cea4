import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @type {string | undefined} */
let home;

function makeHome() {
  const made = mkdtempSync(join(tmpdir(), "bench-home-"));
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** An environment in which no setting of the machine's owner changes what is measured. */
export function cleanEnvironment() {
  const { PATH } = process.env;
  home ??= makeHome();
  return {
    PATH,
    HOME: home,
    AWS_EC2_METADATA_DISABLED: "true",
    // The official client's advice to take a newer Node costs it time.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
}
