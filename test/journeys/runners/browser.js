import * as sdk from "aws-support-client";
import { createLocalSupport } from "aws-support-client/local";
import { openCase } from "../stories/openCase.js";

const credentials = { accessKeyId: "test", secretAccessKey: "test" };

/** The service runs in the page. */
export function openCaseInPage() {
  const client = new sdk.SupportClient(createLocalSupport().clientConfig);
  return openCase({ sdk, client, print: console.log });
}

/** The service listens on a port, and is reached at the page's own origin. */
export function openCaseOverFetch() {
  const client = new sdk.SupportClient({ credentials, endpoint: location.origin });
  return openCase({ sdk, client, print: console.log });
}

/**
 * Sends a body of some size, and watches how it is hashed.
 *
 * @param {number} characters - At least one.
 */
export async function hashBody(characters) {
  const { subtle } = crypto;
  const digest = subtle.digest.bind(subtle);
  /** @type {number[]} */
  const digested = [];
  subtle.digest = (algorithm, data) => {
    digested.push(data.byteLength);
    return digest(algorithm, data);
  };
  const client = new sdk.SupportClient({ credentials, endpoint: location.origin });
  const input = { subject: "Size", communicationBody: "x".repeat(characters) };
  const { caseId } = await client.send(new sdk.CreateCaseCommand(input));
  const { communications = [] } = await client.send(new sdk.DescribeCommunicationsCommand({ caseId }));
  subtle.digest = digest;
  return { digested, received: communications[0]?.body?.length };
}
