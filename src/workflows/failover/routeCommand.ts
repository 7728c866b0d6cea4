import type {
  AbsoluteLocation,
  DeserializeHandlerOptions,
  DeserializeMiddleware,
  EndpointV2,
  HandlerExecutionContext,
  RelativeMiddlewareOptions,
  SerializeMiddleware,
} from "@smithy/types";
import { getSmithyContext } from "../../platform/smithy/transport.js";
import { type ClientStack, deriveCommand, type SentCommand } from "../core/deriveCommand.js";
import { type AttemptOutcome, judgeAttempt } from "./judgeAttempt.js";
import type { RegionEndpoint } from "./regionEndpoints.js";

/** A command on its way to one endpoint, and what became of it there. */
export interface Trip {
  readonly command: SentCommand;
  /** Of each attempt that the client made. */
  readonly attempts: readonly AttemptOutcome[];
  /** Where the client itself would have sent it; unknown until it has decided, and with a client without middleware. */
  readonly ownUrl: string | undefined;
}

/** Tells by the URL that the client itself decided on where to send instead; nothing leaves it as it is. */
export type ChooseEndpoint = (ownUrl: string) => RegionEndpoint | undefined;

/** Between the decision where to send, and the request that is made for there. */
const REDIRECT: RelativeMiddlewareOptions = {
  name: "regionFailoverMiddleware",
  relation: "after",
  toMiddleware: "endpointV2Middleware",
  override: true,
};
/** Inside retry, and outside of what reads the answer. */
const WATCH: DeserializeHandlerOptions & AbsoluteLocation = {
  name: "regionFailoverWatchMiddleware",
  step: "deserialize",
  priority: "high",
  override: true,
};

/** Derives a command that goes to another endpoint, signed for its region, and that watches its attempts. */
export function routeCommand(given: SentCommand, choose: ChooseEndpoint): Trip {
  const attempts: AttemptOutcome[] = [];
  let ownUrl: string | undefined;

  const redirectMiddleware: SerializeMiddleware<object, object> = (next, context) => (args) => {
    const own = context.endpointV2;
    ownUrl = own?.url.origin;
    const endpoint = ownUrl === undefined ? undefined : choose(ownUrl);
    if (own && endpoint) redirect(context, own, endpoint);
    return next(args);
  };
  const watchMiddleware: DeserializeMiddleware<object, object> = (next) => async (args) => {
    try {
      const result = await next(args);
      attempts.push("answered");
      return result;
    } catch (error) {
      attempts.push(judgeAttempt(error));
      throw error;
    }
  };
  const extend = (stack: ClientStack): void => {
    stack.addRelativeTo(redirectMiddleware, REDIRECT);
    stack.add(watchMiddleware, WATCH);
  };

  return {
    command: deriveCommand(given, { extend }),
    attempts,
    get ownUrl() {
      return ownUrl;
    },
  };
}

/** The scheme of the endpoint is left alone: a client keeps the region of the first that it sees for ever. */
function redirect(context: HandlerExecutionContext, own: EndpointV2, { url, region }: RegionEndpoint): void {
  context.endpointV2 = { ...own, url: new URL(url) };
  context.signing_region = region;
  const smithyContext: NonNullable<HandlerExecutionContext["__smithy_context"]> = getSmithyContext(context);
  const option = smithyContext.selectedHttpAuthScheme?.httpAuthOption;
  if (option) option.signingProperties = { ...option.signingProperties, signing_region: region, signingRegion: region };
}
