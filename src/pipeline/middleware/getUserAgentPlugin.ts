import type { BuildMiddleware, Logger, UserAgent, UserAgentPair } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../../client/config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { derive } from "../../platform/derive.js";
import { NoOpLogger } from "../../platform/smithy/client.js";
import { HttpRequest, normalizeProvider } from "../../platform/smithy/transport.js";
import { memoizeLast } from "../memoizeLast.js";

const RETRY_MODE_FEATURES: Readonly<Record<string, string>> = { standard: "E", adaptive: "F" };

/** Sets the user agent: the client, the platform and the features in use. */
export function getUserAgentPlugin(config: SupportClientResolvedConfig): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(userAgentMiddleware(config), {
        name: "getUserAgentMiddleware",
        tags: ["SET_USER_AGENT", "USER_AGENT"],
        step: "build",
        priority: "low",
        override: true,
      }),
  };
}

function userAgentMiddleware(
  config: SupportClientResolvedConfig,
): BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> {
  const format = memoizeLast(formatUserAgent);
  return (next, context) => async (args) => {
    const { request } = args;
    if (!HttpRequest.isInstance(request)) return next(args);

    const { headers } = request;
    const own = await config.defaultUserAgentProvider();
    const smithyContext = context.__smithy_context;
    const features = listFeatures(
      smithyContext?.features,
      await config.retryStrategy(),
      smithyContext?.selectedHttpAuthScheme?.identity,
      context.__aws_sdk_context?.features,
    );
    const appId = await config.userAgentAppId();
    const { customUserAgent } = config;
    const { full, short } = format(own, features, appId, context.userAgent, customUserAgent, customUserAgent?.length);
    if (config.runtime === "browser") {
      headers["x-amz-user-agent"] = full;
    } else {
      const previous = headers["x-amz-user-agent"];
      if (short) headers["x-amz-user-agent"] = previous ? `${previous} ${short}` : short;
      headers["user-agent"] = full;
    }
    return next(args);
  };
}

/** A user agent in its two forms. */
export interface UserAgentText {
  readonly full: string;
  /** The client and the caller's additions. */
  readonly short: string;
}

export function formatUserAgent(
  own: UserAgent,
  features: string,
  appId: string | undefined,
  ofCall: UserAgent = [],
  custom?: UserAgent | null,
  // Callers push to the client's array, so its length is part of the cache key.
  _customCount?: number,
): UserAgentText {
  const pairs = own.map(formatPair);
  const added = custom?.map(formatPair) ?? [];
  const application = appId ? [formatPair(["app", String(appId)])] : [];
  return {
    full: [...pairs, `m/${features}`, ...application, ...ofCall.map(formatPair), ...added].join(" "),
    short: [...pairs.filter((section) => /^aws-(sdk-|support-client)/.test(section)), ...added].join(" "),
  };
}

type Features = Readonly<Record<string, string | undefined>>;

/** Returns the feature ids of a call, separated by commas. */
export function listFeatures(
  ofCall: Features | undefined,
  strategy: object,
  identity: object | undefined,
  ofSdk?: Features,
): string {
  const { $source, accountId }: IdentityWithSource = identity ?? {};
  const own = {
    RETRY_MODE: "mode" in strategy ? RETRY_MODE_FEATURES[String(strategy.mode)] : undefined,
    RESOLVED_ACCOUNT_ID: $source && accountId && "T",
  };
  const features: Features = Object.assign({}, ofCall, own, $source, ofSdk);
  return Object.values(features).filter(Boolean).join(",");
}

interface IdentityWithSource {
  readonly accountId?: string;
  readonly $source?: Readonly<Record<string, string>>;
}

/** Formats `["md/nodejs", "20.1.0"]` as `md/nodejs#20.1.0`. Replaces characters that are invalid in a header. */
function formatPair([name, version]: UserAgentPair): string {
  const [prefix = "", ...rest] = name.split("/").map((part) => part.replace(/[^!$%&'*+\-.^_`|~\w]/g, "-"));
  const key = prefix === "api" ? rest.join("/").toLowerCase() : rest.join("/");
  const value = version?.replace(/[^!$%&'*+\-.^_`|~\w#]/g, "-");
  const path = [prefix, key].filter(Boolean).join("/");
  if (!value) return path;
  return key ? `${path}#${value}` : `${path}/${value}`;
}

/** Normalizes the settings of the user agent. */
export function resolveUserAgentConfig<Config extends UserAgentSettings>(config: Config) {
  const { customUserAgent, userAgentAppId } = config;
  return Object.assign(config, {
    customUserAgent: typeof customUserAgent === "string" ? [[customUserAgent] as UserAgentPair] : customUserAgent,
    userAgentAppId: derive([normalizeProvider(userAgentAppId)], (appId) => {
      if (appId !== undefined && !isFitAppId(appId)) warnOfAppId(config);
      return appId;
    }),
  });
}

function isFitAppId(appId: unknown): boolean {
  return typeof appId === "string" && appId.length <= 50;
}

/** Warns of an invalid app id. Not an error, because AWS truncates the id. */
function warnOfAppId({ logger }: UserAgentSettings): void {
  const target = logger instanceof NoOpLogger ? console : logger;
  target?.warn("`userAgentAppId` must be a string of at most 50 characters.");
}

interface UserAgentSettings {
  logger?: Logger | undefined;
  customUserAgent?: string | UserAgent | undefined;
  userAgentAppId?: string | undefined | (() => Promise<string | undefined>);
}
