import type { BuildMiddleware, HandlerExecutionContext, Logger, UserAgent, UserAgentPair } from "@smithy/types";
import type { SupportClientResolvedConfig } from "../config.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../SupportClient.js";
import { NoOpLogger } from "../smithyClient.js";
import { HttpRequest } from "../smithyTransport.js";

const RETRY_MODE_FEATURES: Readonly<Record<string, string>> = { standard: "E", adaptive: "F" };

/** Tells the service which client calls, on what, and which of its features are in use. */
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
  return (next, context) => async (args) => {
    const { request } = args;
    if (!HttpRequest.isInstance(request)) return next(args);

    const { headers } = request;
    const own = (await config.defaultUserAgentProvider()).map(formatPair);
    const clients = own.filter((section) => /^aws-(sdk-|support-client)/.test(section));
    own.push(`m/${(await listFeatures(context, config)).join(",")}`);
    const appId = await config.userAgentAppId();
    if (appId) own.push(formatPair(["app", String(appId)]));
    const custom = (config.customUserAgent ?? []).map(formatPair);
    const full = [...own, ...(context.userAgent ?? []).map(formatPair), ...custom].join(" ");

    if (config.runtime === "browser") {
      headers["x-amz-user-agent"] = full;
    } else {
      const short = [headers["x-amz-user-agent"], ...clients, ...custom].filter(Boolean).join(" ");
      if (short) headers["x-amz-user-agent"] = short;
      headers["user-agent"] = full;
    }
    return next({ ...args, request });
  };
}

/** The features of a call, by the letters that AWS has given them. */
async function listFeatures(context: HandlerExecutionContext, config: SupportClientResolvedConfig): Promise<string[]> {
  const strategy = (await config.retryStrategy()) as { mode?: string };
  const identity = context.__smithy_context?.selectedHttpAuthScheme?.identity as IdentityWithSource | undefined;
  const features: Record<string, string | undefined> = {
    ...context.__smithy_context?.features,
    RETRY_MODE: RETRY_MODE_FEATURES[strategy.mode ?? ""],
    RESOLVED_ACCOUNT_ID: identity?.$source && identity.accountId && "T",
    ...identity?.$source,
    ...context.__aws_sdk_context?.features,
  };
  return Object.values(features).filter((feature) => feature) as string[];
}

interface IdentityWithSource {
  readonly accountId?: string;
  readonly $source?: Readonly<Record<string, string>>;
}

/** Formats `["md/nodejs", "20.1.0"]` as `md/nodejs#20.1.0`, without what a header token must not have. */
function formatPair([name, version]: UserAgentPair): string {
  const [prefix = "", ...rest] = name.split("/").map((part) => part.replace(/[^!$%&'*+\-.^_`|~\w]/g, "-"));
  const key = prefix === "api" ? rest.join("/").toLowerCase() : rest.join("/");
  const value = version?.replace(/[^!$%&'*+\-.^_`|~\w#]/g, "-");
  const path = [prefix, key].filter(Boolean).join("/");
  if (!value) return path;
  return key ? `${path}#${value}` : `${path}/${value}`;
}

/** Brings the settings of the user agent to one form. */
export function resolveUserAgentConfig<Config extends UserAgentSettings>(config: Config) {
  const { customUserAgent, userAgentAppId } = config;
  return Object.assign(config, {
    customUserAgent: typeof customUserAgent === "string" ? [[customUserAgent] as UserAgentPair] : customUserAgent,
    userAgentAppId: async () => {
      const appId = typeof userAgentAppId === "function" ? await userAgentAppId() : userAgentAppId;
      if (appId !== undefined && !isFitAppId(appId)) warnOfAppId(config);
      return appId;
    },
  });
}

function isFitAppId(appId: unknown): boolean {
  return typeof appId === "string" && appId.length <= 50;
}

/** AWS reads no more of it; the call goes on all the same. */
function warnOfAppId({ logger }: UserAgentSettings): void {
  const target = logger instanceof NoOpLogger ? console : logger;
  target?.warn("The userAgentAppId must be a text of at most 50 characters.");
}

interface UserAgentSettings {
  logger?: Logger | undefined;
  customUserAgent?: string | UserAgent | undefined;
  userAgentAppId?: string | undefined | (() => Promise<string | undefined>);
}
