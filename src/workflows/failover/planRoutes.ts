import { isServerUrl } from "../../errors/checkEndpointUrl.js";
import { describeValue } from "../../errors/describeValue.js";
import { OptionError } from "../../errors/OptionError.js";
import { redactUrl } from "../../errors/redact.js";

/** An endpoint of the service, and its signing region. */
export interface RegionEndpoint {
  /** The URL with its scheme, such as `https://support.us-west-2.amazonaws.com`. */
  readonly url: string;
  /** The region, such as `us-west-2`. */
  readonly region: string;
}

/** The only region of Trusted Advisor. */
const HOME_REGION = "us-east-1";

/** Source: "AWS Support endpoints and quotas" in the AWS General Reference. All endpoints have the same cases. */
const REGION_ENDPOINTS: readonly RegionEndpoint[] = /* @__PURE__ */ [HOME_REGION, "us-west-2", "eu-west-1"].map(
  (region) => ({
    url: `https://support.${region}.amazonaws.com`,
    region,
  }),
);

/** Returns the endpoint that replaces the client's own endpoint, if any. */
export type ChooseEndpoint = (ownUrl: string) => RegionEndpoint | undefined;

/** The possible routes of a call. */
export interface Routes {
  readonly endpoints: readonly RegionEndpoint[];
  /** Returns the route to the endpoint at an index of the list. */
  choose(index: number): ChooseEndpoint;
  /** The route of Trusted Advisor operations, if it differs from the client's own. */
  readonly home: ChooseEndpoint | undefined;
  /** Whether there are endpoints other than the client's own. */
  hasOthers(ownUrl: string | undefined): boolean;
}

/** Plans routes with the caller's endpoints, or with AWS's. */
export function planRoutes(endpoints: readonly RegionEndpoint[] | undefined): Routes {
  return endpoints ? planCustom(endpoints) : AWS_ROUTES;
}

/** Fails over to AWS's other endpoints only if the client's own endpoint is AWS's first. */
const AWS_ROUTES: Routes = {
  endpoints: REGION_ENDPOINTS,
  choose: (index) => (ownUrl) => (index > 0 && isAwsEndpoint(ownUrl) ? REGION_ENDPOINTS[index] : undefined),
  home: undefined,
  hasOthers: isAwsEndpoint,
};

function isAwsEndpoint(ownUrl: string | undefined): boolean {
  return ownUrl === REGION_ENDPOINTS[0]?.url;
}

function planCustom(list: readonly RegionEndpoint[]): Routes {
  if (!Array.isArray(list)) throw invalidEndpoints(`${describeValue(list)}. Use a list of \`{ url, region }\`.`);
  const endpoints = list.map(checkEndpoint);
  if (endpoints.length === 0)
    throw invalidEndpoints("the list is empty. Set at least two endpoints, or omit `endpoints`.");
  const home = endpoints.find(({ region }) => region === HOME_REGION);
  return {
    endpoints,
    choose: (index) => () => endpoints[index],
    home: home && (() => home),
    hasOthers: (ownUrl) => ownUrl !== undefined,
  };
}

function checkEndpoint(endpoint: unknown): RegionEndpoint {
  const { url, region } = Object(endpoint) as Partial<RegionEndpoint>;
  if (typeof url !== "string" || !isServerUrl(url)) {
    const got = typeof url === "string" ? `\`${redactUrl(url)}\`` : describeValue(url);
    throw invalidEndpoints(
      `\`url\` must be an http:// or https:// URL, such as https://support.us-west-2.amazonaws.com; got ${got}.`,
    );
  }
  if (typeof region === "string" && region !== "") return { url, region };
  throw invalidEndpoints(`${redactUrl(url)} has no \`region\`. Set the region to sign for, such as us-west-2.`);
}

function invalidEndpoints(fact: string): OptionError {
  return new OptionError("OPTION_INVALID", `Invalid \`endpoints\`: ${fact}`, { option: "endpoints" });
}
