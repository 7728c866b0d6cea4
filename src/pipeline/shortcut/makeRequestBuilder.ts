import type { $OperationSchema, AwsCredentialIdentity } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import { HttpRequest, normalizeProvider } from "../../platform/smithy/smithyTransport.js";
import { addTraceContext } from "../middleware/getTraceContextPlugin.js";
import { serializeJson } from "../protocol/serializeJson.js";
import { makeAgentFormatter, readAgentFacts } from "./makeAgentFormatter.js";
import type { Platform } from "./makeShortcut.js";
import type { Target } from "./makeTargetFinder.js";
import type { Settled } from "./watchSettings.js";

/** A request, and what its signing depends on. */
export interface BuiltRequest {
  readonly request: HttpRequest;
  readonly identity: AwsCredentialIdentity;
  readonly region: string;
  readonly target: Target;
}

/** Does what the middleware of the steps `serialize` and `build` does, in its order. */
export function makeRequestBuilder(
  config: SupportClientResolvedConfig,
  findTarget: (region: string) => Promise<Target>,
  { readEnv }: Pick<Platform, "readEnv">,
) {
  const formatAgent = makeAgentFormatter(config);

  return async (
    { name, input: schema }: $OperationSchema,
    input: unknown,
    settled: Settled | undefined,
  ): Promise<BuiltRequest> => {
    const region = settled?.region ?? (await normalizeProvider(config.region)());
    if (!region) throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    const identity = settled?.identity ?? (await config.credentials({}));
    const target = settled?.target ?? (await findTarget(region));
    const value = typeof input === "object" && input !== null ? input : {};
    const body = serializeJson(schema, value, config.base64Encoder);
    const agent = formatAgent(settled?.agentFacts ?? (await readAgentFacts(config)), identity);

    const headers: Record<string, string> = {
      ...target.headers,
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSSupport_20130415.${name}`,
    };
    headers["content-length"] ??= String(body.byteLength);
    const given = headers["x-amz-user-agent"];
    if (given || agent.short) headers["x-amz-user-agent"] = given ? `${given} ${agent.short}`.trimEnd() : agent.short;
    headers["user-agent"] = agent.full;
    headers.host ||= target.host;
    addTraceContext(headers, readEnv());
    const { protocol, hostname, port, path, query } = target;
    const request = new HttpRequest({ method: "POST", hostname, path, headers, body });
    return { request: Object.assign(request, { protocol, port, query: { ...query } }), identity, region, target };
  };
}
