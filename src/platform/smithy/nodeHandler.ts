/** The only import of `@smithy/node-http-handler`. */
export { NodeHttpHandler } from "@smithy/node-http-handler";
