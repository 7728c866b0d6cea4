import type { $OperationSchema, AwsCredentialIdentity } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../config.js";
import { addTraceContext } from "../middleware/getTraceContextPlugin.js";
import { serializeJson } from "../protocol/serializeJson.js";
import { HttpRequest } from "../smithyTransport.js";
import { makeAgentFormatter } from "./makeAgentFormatter.js";
import type { Platform } from "./makeShortcut.js";
import { makeTargetFinder, type Target } from "./makeTargetFinder.js";

/** A request, and what its signing depends on. */
export interface BuiltRequest {
  readonly request: HttpRequest;
  readonly identity: AwsCredentialIdentity;
  readonly region: string;
  readonly target: Target;
}

/** Does what the middleware of the steps `serialize` and `build` does, in its order. */
export function makeRequestBuilder(config: SupportClientResolvedConfig, { env }: Pick<Platform, "env">) {
  const findTarget = makeTargetFinder(config);
  const formatAgent = makeAgentFormatter(config);

  return async ({ name, input: schema }: $OperationSchema, input: unknown): Promise<BuiltRequest> => {
    const region = await config.region();
    if (!region) throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
    const identity = await config.credentials({});
    const target = await findTarget(region);
    const value = typeof input === "object" && input !== null ? input : {};
    const body = serializeJson(schema, value, config.base64Encoder);
    const agent = await formatAgent(identity);

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
    addTraceContext(headers, env);
    const { protocol, hostname, port, path, query } = target;
    const request = new HttpRequest({ method: "POST", hostname, path, headers, body });
    return { request: Object.assign(request, { protocol, port, query: { ...query } }), identity, region, target };
  };
}
