/** The one door to `@smithy/node-http-handler`. */
export { NodeHttpHandler } from "@smithy/node-http-handler";
