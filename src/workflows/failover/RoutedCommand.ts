import type {
  EndpointV2,
  HandlerExecutionContext,
  RelativeMiddlewareOptions,
  SerializeMiddleware,
} from "@smithy/types";
import { getSmithyContext } from "../../platform/smithy/transport.js";
import { type AttemptOutcome, trackAttempts } from "../core/attempts.js";
import { deriveCommand, readOperation, type SentCommand } from "../core/deriveCommand.js";
import type { ChooseEndpoint, RegionEndpoint } from "./planRoutes.js";

/** A command for one endpoint, and its attempts. */
export interface RoutedCommand {
  readonly command: SentCommand;
  readonly attempts: readonly AttemptOutcome[];
  /** The client's own endpoint. `undefined` before it is resolved, and for a client without middleware. */
  readonly ownUrl: string | undefined;
}

/** After the endpoint is resolved, and before the request is built. */
const REDIRECT: RelativeMiddlewareOptions = {
  name: "regionFailoverMiddleware",
  relation: "after",
  toMiddleware: "endpointV2Middleware",
  override: true,
};

/** Derives a command that is sent to another endpoint, signed for its region, and that records its attempts. */
export function routeCommand(original: SentCommand, choose: ChooseEndpoint, attemptTimeoutMs: number): RoutedCommand {
  const attempts: AttemptOutcome[] = [];
  let ownUrl: string | undefined;

  const redirectMiddleware: SerializeMiddleware<object, object> = (next, context) => (args) => {
    const own = context.endpointV2;
    ownUrl = own?.url.origin;
    const endpoint = ownUrl === undefined ? undefined : choose(ownUrl);
    if (own && endpoint) redirect(context, own, endpoint);
    return next(args);
  };
  const redirected = deriveCommand(original, { extend: (stack) => stack.addRelativeTo(redirectMiddleware, REDIRECT) });

  return {
    command: trackAttempts(redirected, attemptTimeoutMs, {
      onAttempt(outcome) {
        attempts.push(outcome);
        return undefined;
      },
    }),
    attempts,
    get ownUrl() {
      return ownUrl;
    },
  };
}

/** The names of reads. An unknown operation counts as a write. */
const READ = /^Describe|^GetAttachmentDownloadLink$/;

/**
 * Returns the kind of an operation. Reads can be repeated, writes cannot, and Trusted Advisor exists in one region
 * only.
 */
export function classifyOperation(command: SentCommand): "trustedAdvisor" | "read" | "write" {
  const name = readOperation(command)?.name ?? "";
  if (name.includes("TrustedAdvisor")) return "trustedAdvisor";
  const { dryRun } = command.input as { readonly dryRun?: unknown };
  return READ.test(name) || dryRun === true ? "read" : "write";
}

/** Redirects a call. The endpoint's auth schemes stay unchanged, because a client caches the region of the first one. */
function redirect(context: HandlerExecutionContext, own: EndpointV2, { url, region }: RegionEndpoint): void {
  context.endpointV2 = { ...own, url: new URL(url) };
  context.signing_region = region;
  const smithyContext: NonNullable<HandlerExecutionContext["__smithy_context"]> = getSmithyContext(context);
  const option = smithyContext.selectedHttpAuthScheme?.httpAuthOption;
  if (option) option.signingProperties = { ...option.signingProperties, signing_region: region, signingRegion: region };
}
