import type { PaginationConfiguration } from "@smithy/types";
import type { SupportClient } from "../../client/SupportClient.js";

/**
 * How pages are requested.
 *
 * @public
 */
export interface SupportPaginationConfiguration extends PaginationConfiguration {
  /** The client that sends the requests. */
  client: SupportClient;
}
