import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";

export const CREDENTIALS = { accessKeyId: "test", secretAccessKey: "test" };
export const INPUT = { subject: "TEST CASE-Please ignore", communicationBody: "Nothing is broken. ".repeat(20) };

/**
 * Returns a signed CreateCase that can be sent repeatedly while its signature is valid.
 *
 * @param {string} host
 */
export async function signOnce(host) {
  const signer = new SignatureV4({ credentials: CREDENTIALS, region: "us-east-1", service: "support", sha256: Sha256 });
  const body = JSON.stringify(INPUT);
  const headers = {
    host,
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": "AWSSupport_20130415.CreateCase",
  };
  const { hostname, port } = new URL(`http://${host}`);
  const where = { protocol: "http:", hostname, path: "/", ...(port && { port: Number(port) }) };
  const signed = await signer.sign({ method: "POST", ...where, headers, body });
  return { headers: signed.headers, body };
}
