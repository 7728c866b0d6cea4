import { NODE_REGION_CONFIG_OPTIONS } from "../smithy/config.js";

/** Returns the region of this EC2 instance from its metadata service. */
export async function findInstanceRegion(): Promise<string> {
  const { default: find } = NODE_REGION_CONFIG_OPTIONS;
  return typeof find === "function" ? find() : find;
}
