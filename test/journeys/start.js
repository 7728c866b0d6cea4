import * as sdk from "aws-support-client";
import { createLocalSupport } from "aws-support-client/local";
import { openCase } from "./stories/openCase.js";

const support = createLocalSupport();
const server = await support.listen();
console.log(`Local Support service at ${server.endpoint}`);
const client = new sdk.SupportClient(server.clientConfig);
try {
  await openCase({ sdk, client, print: console.log });
} catch (error) {
  console.error("The story failed.", error);
  process.exitCode = 1;
} finally {
  client.destroy();
  await support.close();
}
