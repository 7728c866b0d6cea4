import type { Provider, UserAgent, UserAgentPair } from "@smithy/types";
import { VERSION } from "./version.js";

/** Makes the provider of the user agent: the client, the runtime, the service. */
export function makeUserAgentProvider(
  serviceId: string,
  describeRuntime: () => UserAgentPair[],
  describeEnvironment: () => UserAgentPair[] = () => [],
): Provider<UserAgent> {
  let known: Promise<UserAgent> | undefined;
  return () => {
    known ??= Promise.resolve([
      ["aws-support-client", VERSION],
      ["ua", "2.1"],
      ...describeRuntime(),
      [`api/${serviceId}`, VERSION],
      ...describeEnvironment(),
    ]);
    return known;
  };
}
