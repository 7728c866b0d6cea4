import type { Provider, UserAgent, UserAgentPair } from "@smithy/types";
import { VERSION } from "./version.js";

/** What the client tells of itself, around what the runtime tells of itself. */
export function makeUserAgentProvider(
  serviceId: string,
  describeRuntime: () => UserAgentPair[],
  describeEnvironment: () => UserAgentPair[] = () => [],
): Provider<UserAgent> {
  let told: UserAgent | undefined;
  return async () =>
    (told ??= [
      ["aws-support-client", VERSION],
      ["ua", "2.1"],
      ...describeRuntime(),
      [`api/${serviceId}`, VERSION],
      ...describeEnvironment(),
    ]);
}
