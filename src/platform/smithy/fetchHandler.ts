/** The one door to `@smithy/fetch-http-handler`. */
export { FetchHttpHandler } from "@smithy/fetch-http-handler";
