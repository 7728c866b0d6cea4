import { CREDENTIALS, REGION } from "../inputs.js";

/**
 * The calls of a benchmark by a package that looks like the official one.
 *
 * @param {Pick<typeof import("aws-support-client"), "SupportClient" | "CreateCaseCommand" | "DescribeCasesCommand"
 *   | "AddAttachmentsToSetCommand" | "DescribeAttachmentCommand">} sdk
 * @param {import("../types.js").Place} place
 * @returns {import("../types.js").BenchClient}
 */
export function connectSdk(sdk, { endpoint, requestHandler }) {
  const client = new sdk.SupportClient({
    endpoint,
    region: REGION,
    credentials: CREDENTIALS,
    ...(requestHandler && { requestHandler }),
  });
  return {
    held: client,
    createCase: (input, options) => client.send(new sdk.CreateCaseCommand(input), options),
    describeCases: () => client.send(new sdk.DescribeCasesCommand({})),
    addAttachment: (fileName, data) =>
      client.send(new sdk.AddAttachmentsToSetCommand({ attachments: [{ fileName, data }] })),
    describeAttachment: (attachmentId) => client.send(new sdk.DescribeAttachmentCommand({ attachmentId })),
    destroy: () => client.destroy(),
  };
}
