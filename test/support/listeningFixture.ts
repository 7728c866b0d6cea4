import {
  type AttachmentDetails,
  CreateCaseCommand,
  DescribeCommunicationsCommand,
  SupportClient,
  type SupportClientConfig,
} from "@aws-sdk/client-support";
import {
  createLocalSupport,
  type LocalSupport,
  type LocalSupportOptions,
  type LocalSupportServer,
} from "../../src/local/index.js";
import { START_MS } from "./localFixture.js";

/** A local service on a real port, with an official client. */
export interface ListeningFixture {
  readonly support: LocalSupport;
  readonly server: LocalSupportServer;
  readonly client: SupportClient;
  close(): Promise<void>;
}

export async function createListeningFixture(
  options: LocalSupportOptions = {},
  config: SupportClientConfig = {},
): Promise<ListeningFixture> {
  const support = createLocalSupport(options);
  const server = await support.listen();
  const client = new SupportClient({ ...server.clientConfig, maxAttempts: 1, ...config });
  return {
    support,
    server,
    client,
    async close() {
      client.destroy();
      await support.close();
    },
  };
}

/** Creates a fixture with a frozen clock that the test advances. */
export function createFrozenFixture(options: LocalSupportOptions = {}): Promise<ListeningFixture> {
  const config = { systemClockOffset: START_MS - Date.now() };
  return createListeningFixture({ now: () => START_MS, ...options }, config);
}

/** Opens a case with files, and returns the attachments of its message. */
export async function openCaseWith(
  client: SupportClient,
  files: { attachmentSetId?: string | undefined; uploadIds?: string[] | undefined },
): Promise<{ caseId: string; attachments: AttachmentDetails[]; attachmentSet: AttachmentDetails[] }> {
  const { caseId = "" } = await client.send(new CreateCaseCommand({ subject: "s", communicationBody: "b", ...files }));
  const { communications } = await client.send(new DescribeCommunicationsCommand({ caseId }));
  const { attachments = [], attachmentSet = [] } = communications?.[0] ?? {};
  return { caseId, attachments, attachmentSet };
}
