import { NODE_REGION_CONFIG_OPTIONS } from "../smithy/config.js";

/** The region of the EC2 instance that this runs on, as its metadata service tells it. */
export async function findInstanceRegion(): Promise<string> {
  const { default: find } = NODE_REGION_CONFIG_OPTIONS;
  return typeof find === "function" ? find() : find;
}
