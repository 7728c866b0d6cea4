/** The one door to `@smithy/fetch-http-handler`. */
export { FetchHttpHandler, streamCollector } from "@smithy/fetch-http-handler";
