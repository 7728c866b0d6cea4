import type {
  $OperationSchema,
  HandlerExecutionContext,
  HttpHandlerOptions,
  HttpResponse,
  MetadataBearer,
} from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import type { HttpRequest } from "../../platform/smithy/smithyTransport.js";
import { findSigningDate, sigV4Signer } from "../auth/sigV4Signer.js";
import { describeResponse } from "../middleware/getSerdePlugin.js";
import type { AwsJson11Protocol } from "../protocol/AwsJson11Protocol.js";
import type { BuiltRequest } from "./makeRequestBuilder.js";
import { makeRequestSigner } from "./makeRequestSigner.js";
import type { Platform } from "./makeShortcut.js";
import type { ReadSettled } from "./watchSettings.js";

/** Signs, sends and reads the answer, once. */
export type Attempt = (args: { readonly request: unknown }) => Promise<{ output: MetadataBearer; response: unknown }>;

interface Call {
  readonly requestHandler: SupportClientResolvedConfig["requestHandler"];
  readonly options: HttpHandlerOptions;
  readonly context: HandlerExecutionContext;
}

/** Does what the middleware of the steps `finalizeRequest` and `deserialize` does below the retry. */
export function makeAttempt(
  config: SupportClientResolvedConfig,
  readSettled: ReadSettled,
  { hash }: Pick<Platform, "hash">,
) {
  const signer = makeRequestSigner(config, hash);
  const settings = config as SupportClientResolvedConfig & { signingRegion?: string; signingName?: string };

  return (
    operation: $OperationSchema,
    { identity, region, target }: BuiltRequest,
    { requestHandler, options, context }: Call,
  ): Attempt => {
    const { signingRegion, signingName } = target;
    const authSchemes = signingRegion ? [{ name: "sigv4", signingName, signingRegion }] : undefined;
    return async ({ request: unsigned }) => {
      const request = unsigned as HttpRequest;
      // Asked again for each attempt: settings may be exchanged, and credentials run out, while the client waits.
      const settled = readSettled();
      const isSkewCorrected = settled?.isSkewCorrected ?? (await config.disableClockSkewCorrection()) !== true;
      const sentAtMs = Date.now();
      const properties: Record<string, unknown> = {
        config,
        context: { authSchemes },
        signingRegion,
        signingName,
        isSkewCorrected,
        offsetBeforeMs: config.systemClockOffset,
        sentAtMs,
      };
      settings.signingRegion ||= signingRegion || region;
      settings.signingName ||= signingName || config.defaultSigningName;
      const signatory = {
        credentials: settled?.identity ?? (await config.credentials()),
        region: signingRegion || settings.signingRegion,
        service: signingName || settings.signingName,
        dateMs: findSigningDate(config, isSkewCorrected).getTime(),
      };
      const signed = signer.canSign(request, signatory)
        ? signer.sign(request, signatory, signer.findKey(signatory) ?? (await signer.deriveKey(signatory)))
        : await sigV4Signer.sign(request, identity, properties);
      try {
        const { response } = await requestHandler.handle(signed, options);
        const output = await read(operation, response, context);
        sigV4Signer.successHandler?.(response as HttpResponse, properties);
        return { response, output };
      } catch (error) {
        return sigV4Signer.errorHandler?.(properties)(error as Error) as never;
      }
    };
  };

  async function read(operation: $OperationSchema, response: unknown, context: HandlerExecutionContext) {
    try {
      const protocol = config.protocol as unknown as AwsJson11Protocol;
      return await protocol.deserializeResponse(operation, config, response as HttpResponse);
    } catch (error) {
      throw describeResponse(error as Error, response, context);
    }
  }
}
