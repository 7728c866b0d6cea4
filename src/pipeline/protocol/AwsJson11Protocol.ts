import type {
  $ClientProtocol,
  $OperationSchema,
  Endpoint,
  EndpointBearer,
  EndpointV2,
  MetadataBearer,
  ResponseMetadata,
  SerdeFunctions,
} from "@smithy/types";
import { parseBytes, parseLargeBlob } from "#platform";
import { type ErrorTypes, errorTypes } from "../../errors/errorTypes.js";
import { HttpRequest, HttpResponse, toEndpointV1 } from "../../platform/smithy/transport.js";
import { collectBody } from "./collectBody.js";
import { deserializeJson } from "./deserializeJson.js";
import { makeException } from "./makeException.js";
import { makeJsonCodec } from "./makeJsonCodec.js";
import { parseErrorBody } from "./parseErrorBody.js";
import { serializeJson } from "./serializeJson.js";

/** The service of a protocol. */
export interface ProtocolSettings {
  readonly serviceTarget: string;
  readonly errorTypeRegistries?: readonly ErrorTypes[];
}

/** AWS JSON 1.1: the operation in a header, and JSON in the bodies. */
export class AwsJson11Protocol implements $ClientProtocol<HttpRequest, HttpResponse> {
  // Not `#private`, because callers wrap protocols in proxies.
  private readonly settings: ProtocolSettings;
  private serde: SerdeFunctions | undefined;

  constructor(settings: ProtocolSettings) {
    this.settings = settings;
  }

  getShapeId(): string {
    return "aws.protocols#awsJson1_1";
  }

  getRequestType(): typeof HttpRequest {
    return HttpRequest;
  }

  getResponseType(): typeof HttpResponse {
    return HttpResponse;
  }

  setSerdeContext(serde: SerdeFunctions): void {
    this.serde = serde;
  }

  getPayloadCodec(): ReturnType<typeof makeJsonCodec> {
    return makeJsonCodec(this.serde as SerdeFunctions);
  }

  async serializeRequest(
    { name, input: schema }: $OperationSchema,
    input: unknown,
    { endpoint, base64Encoder }: EndpointBearer & Pick<SerdeFunctions, "base64Encoder">,
  ): Promise<HttpRequest> {
    const request = this.updateServiceEndpoint(new HttpRequest({ method: "POST" }), await endpoint());
    const value = typeof input === "object" && input !== null ? input : {};
    request.body = serializeJson(schema, value, base64Encoder);
    // An RPC protocol drops the endpoint's query: `RpcProtocol` in `@smithy/core/protocols` 3.41.
    request.query = {};
    if (!request.path.endsWith("/")) request.path += "/";
    request.headers["content-type"] = "application/x-amz-json-1.1";
    request.headers["x-amz-target"] = `${this.settings.serviceTarget}.${name}`;
    return request;
  }

  updateServiceEndpoint(request: HttpRequest, endpoint: Endpoint | EndpointV2): HttpRequest {
    const { protocol, hostname, port, path, query, headers } = toEndpointV1(endpoint);
    Object.assign(request.headers, headers);
    return Object.assign(request, {
      protocol,
      hostname,
      port: port ? Number(port) : undefined,
      path,
      query: { ...query },
    });
  }

  async deserializeResponse<Output extends MetadataBearer>(
    { name: operation, output: schema }: $OperationSchema,
    readers: SerdeFunctions,
    response: HttpResponse,
  ): Promise<Output> {
    const { statusCode, headers } = response;
    const isError = statusCode >= 300;
    if (!isError) lowerCaseNames(headers);
    const bytes = await collectBody(response.body, readers, headers["content-length"]);
    const metadata = readMetadata(response);
    if (isError) {
      const types = [...(this.settings.errorTypeRegistries ?? []), ...errorTypes];
      const parsed = parseErrorBody(bytes, readers.utf8Encoder);
      throw makeException({ statusCode, headers, metadata, operation, ...parsed }, types);
    }
    const parse = () => parseLargeBlob(bytes, schema) ?? parseBytes(bytes, readers.utf8Encoder);
    const json = bytes.length > 0 ? parse() : {};
    return Object.assign({}, deserializeJson(schema, json), { $metadata: metadata }) as Output;
  }
}

/** Converts header names to lower case, in place and in order. */
function lowerCaseNames(headers: Record<string, string>): void {
  const names = Object.keys(headers);
  if (names.every((name) => name === name.toLowerCase())) return;
  for (const name of names) {
    const value = headers[name] as string;
    delete headers[name];
    headers[name.toLowerCase()] = value;
  }
}

function readMetadata({ statusCode, headers }: HttpResponse): ResponseMetadata {
  return {
    httpStatusCode: statusCode,
    requestId: headers["x-amzn-requestid"] ?? headers["x-amzn-request-id"] ?? headers["x-amz-request-id"],
    extendedRequestId: headers["x-amz-id-2"],
    cfId: headers["x-amz-cf-id"],
  } as ResponseMetadata;
}
