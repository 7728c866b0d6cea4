import * as official from "@aws-sdk/client-support";
import { mockClient } from "aws-sdk-client-mock";
import type { LocalSupport } from "../../src/local/index.js";
import { official as officialSdk, ours as ourSdk, type Sdk } from "./sdks.js";
import { supportOperations } from "./supportSdk.js";

/** A client of a local service, and the operations that it sent. */
export interface OpenedClient {
  readonly client: official.SupportClient;
  readonly operations: () => readonly string[];
  /** The `fetch` for links. A mock has no request handler of the local service. */
  readonly transfer: { readonly fetch?: LocalSupport["fetch"] };
}

/** A kind of client: real or mocked, ours or the official one. */
export interface ClientVariant {
  readonly variant: string;
  readonly isMock: boolean;
  open(support: LocalSupport): OpenedClient;
}

function openReal({ SupportClient }: Sdk, support: LocalSupport): OpenedClient {
  const client = new SupportClient({ ...support.clientConfig, maxAttempts: 1 });
  const names: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        names.push(commandName.replace(/Command$/, ""));
        return next(args);
      },
    { step: "initialize", name: "recordNames" },
  );
  return { client, operations: () => names, transfer: {} };
}

/** Mocks the commands of both packages, because workflows send ours, and callers send either. The local service responds. */
function openMock(client: official.SupportClient, support: LocalSupport): OpenedClient {
  const service = new official.SupportClient({ ...support.clientConfig, maxAttempts: 1 });
  const mock = mockClient(client);
  for (const { name } of supportOperations)
    for (const sdk of [ourSdk, officialSdk]) {
      const command: Sdk["DescribeCasesCommand"] = Reflect.get(sdk, `${name}Command`);
      mock.on(command).callsFake((input) => service.send(new command(input)));
    }
  const operations = () => mock.calls().map(({ args: [command] }) => command.constructor.name.replace(/Command$/, ""));
  return { client, operations, transfer: { fetch: support.fetch } };
}

/** Settings of a client whose endpoint does not respond. */
const NOWHERE = { region: "us-east-1", credentials: { accessKeyId: "none", secretAccessKey: "none" } };

export const clientVariants: readonly ClientVariant[] = [
  { variant: "the official client", isMock: false, open: (support) => openReal(officialSdk, support) },
  { variant: "our client", isMock: false, open: (support) => openReal(ourSdk, support) },
  {
    variant: "our client mocked by aws-sdk-client-mock",
    isMock: true,
    open: (support) => openMock(new ourSdk.SupportClient(NOWHERE), support),
  },
  {
    variant: "the official client mocked by aws-sdk-client-mock",
    isMock: true,
    open: (support) => openMock(new officialSdk.SupportClient(NOWHERE), support),
  },
];
