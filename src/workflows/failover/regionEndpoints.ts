/**
 * An endpoint of the service, and the region that requests to it are signed for.
 *
 * @public
 */
export interface RegionEndpoint {
  /** With its scheme, such as `https://support.us-west-2.amazonaws.com`. */
  readonly url: string;
  /** Such as `us-west-2`. */
  readonly region: string;
}

/** Trusted Advisor is in this region alone. */
export const HOME_REGION = "us-east-1";

/** Source: "AWS Support endpoints and quotas" of the AWS General Reference. The same cases are behind all of them. */
export const REGION_ENDPOINTS: readonly RegionEndpoint[] = [HOME_REGION, "us-west-2", "eu-west-1"].map((region) => ({
  url: `https://support.${region}.amazonaws.com`,
  region,
}));
