import type { Provider, UserAgent, UserAgentPair } from "@smithy/types";
import { VERSION } from "./version.js";

/** Returns the provider of the default user agent: the client, the runtime and the service. */
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
