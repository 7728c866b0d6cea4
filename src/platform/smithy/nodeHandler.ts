/** The one import of `@smithy/node-http-handler`. */
export { NodeHttpHandler } from "@smithy/node-http-handler";
