import type { PaginationConfiguration } from "@smithy/types";
import type { SupportClient } from "../SupportClient.js";

/**
 * How pages are asked for.
 *
 * @public
 */
export interface SupportPaginationConfiguration extends PaginationConfiguration {
  client: SupportClient;
}
