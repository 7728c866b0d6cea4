import * as sdk from "aws-support-client";
import { createLocalSupport } from "aws-support-client/local";
import { openCase } from "./stories/openCase.js";

const server = await createLocalSupport().listen();
console.log(`Local Support service at ${server.endpoint}`);
const client = new sdk.SupportClient({
  region: "us-east-1",
  endpoint: server.endpoint,
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});
try {
  await openCase({ sdk, client, print: console.log });
} catch (error) {
  console.error("The story failed.", error);
  process.exitCode = 1;
} finally {
  client.destroy();
  await server.close();
}
