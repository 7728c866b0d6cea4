/**
 * The commands that the story uses, of this package or the official one.
 *
 * @typedef {Pick<
 *   typeof import("aws-support-client"),
 *   | "AddCommunicationToCaseCommand"
 *   | "CreateCaseCommand"
 *   | "DescribeCasesCommand"
 *   | "DescribeCommunicationsCommand"
 *   | "ResolveCaseCommand"
 * >} Sdk
 * @typedef {Pick<import("aws-support-client").SupportClient, "send">} Client
 */

/**
 * Opens a case, adds a message, lists what there is, and resolves the case again.
 *
 * @param {{ sdk: Sdk, client: Client, print: (line: string) => void }} tools - The package, a client of it, and the
 *   output for the steps.
 * @returns The responses.
 */
export async function openCase({ sdk, client, print }) {
  const { caseId } = await client.send(
    new sdk.CreateCaseCommand({
      subject: "TEST CASE-Please ignore",
      communicationBody: "Two instances of our web tier fail their status checks.",
      serviceCode: "amazon-elastic-compute-cloud-linux",
      categoryCode: "other",
      severityCode: "low",
    }),
  );
  print(`Opened    ${caseId}`);

  const communicationBody = "They came back after a restart.";
  const { result } = await client.send(new sdk.AddCommunicationToCaseCommand({ caseId, communicationBody }));
  print(`Added     "${communicationBody}"`);

  const { cases = [] } = await client.send(new sdk.DescribeCasesCommand({}));
  print(`Open      ${cases.length} ${cases.length === 1 ? "case" : "cases"}`);
  for (const { displayId, subject, severityCode, status } of cases) {
    print(`          #${displayId} ${subject} (${severityCode}, ${status})`);
  }

  const { communications = [] } = await client.send(new sdk.DescribeCommunicationsCommand({ caseId }));
  print(`Said      ${communications.length} messages, the newest first`);
  for (const { timeCreated, submittedBy, body } of communications) {
    print(`          ${timeCreated} ${submittedBy}: ${body}`);
  }

  const { initialCaseStatus, finalCaseStatus } = await client.send(new sdk.ResolveCaseCommand({ caseId }));
  print(`Resolved  ${initialCaseStatus} -> ${finalCaseStatus}`);

  const { cases: left = [] } = await client.send(new sdk.DescribeCasesCommand({}));
  print(`Open      ${left.length} ${left.length === 1 ? "case" : "cases"}`);

  return { caseId, result, cases, communications, initialCaseStatus, finalCaseStatus, left };
}
