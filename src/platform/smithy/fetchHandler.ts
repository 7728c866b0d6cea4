/** The only import of `@smithy/fetch-http-handler`. */
export { FetchHttpHandler } from "@smithy/fetch-http-handler";
