import * as officialSdk from "@aws-sdk/client-support";
import { SupportClient as OurClient, type SupportClientLike } from "../../src/index.js";
import { createLocalSupport, type LocalSupport, type LocalSupportOptions } from "../../src/local/index.js";
import { TEST_CREDENTIALS } from "./localRequests.js";
import { createCommand } from "./supportSdk.js";

type Settings = Pick<officialSdk.SupportClientConfig, "requestHandler" | "maxAttempts" | "credentials">;

/** A local service, and a factory for clients of one kind. */
export interface ClientFixture {
  readonly support: LocalSupport;
  readonly client: SupportClientLike;
  /** Creates another client of the same kind, as in another process. */
  makeClient(settings?: Settings): SupportClientLike;
}

export interface ClientKind {
  readonly kind: string;
  createFixture(options?: LocalSupportOptions): ClientFixture;
}

function makeKind(kind: string, make: (settings: Settings) => SupportClientLike): ClientKind {
  return {
    kind,
    createFixture(options) {
      const support = createLocalSupport(options);
      const { requestHandler } = support;
      const makeClient = (settings: Settings = {}) =>
        make({ credentials: TEST_CREDENTIALS, requestHandler, ...settings });
      return { support, client: makeClient(), makeClient };
    },
  };
}

/** A `send` without middleware support. It copies the input into a command of its own. */
function makeBareSender(settings: Settings): SupportClientLike {
  const client = new officialSdk.SupportClient({ region: "us-east-1", ...settings });
  return {
    send(command: { readonly input: object }, options?: object) {
      const operation = command.constructor.name.replace(/Command$/, "");
      return client.send(createCommand(officialSdk, operation, command.input) as never, options as never);
    },
  } as SupportClientLike;
}

/** Every kind of client that workflows support. */
export const clientKinds: readonly ClientKind[] = [
  makeKind("our client", (settings) => new OurClient({ region: "us-east-1", ...settings })),
  makeKind("the official client", (settings) => new officialSdk.SupportClient({ region: "us-east-1", ...settings })),
  makeKind("a bare sender", (settings) => makeBareSender({ ...settings, maxAttempts: 1 })),
];

/** Short lookup delays for tests. */
export const QUICK = { searchDelaysMs: [1, 2] } as const;

export const INPUT = { subject: "Alarm", communicationBody: "It is red." } as const;
