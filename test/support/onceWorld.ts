import { SupportClient as OfficialClient } from "@aws-sdk/client-support";
import { SupportClient as OurClient, type SupportSender } from "../../src/index.js";
import { createLocalSupport, type LocalSupport } from "../../src/local/index.js";
import { TEST_CREDENTIALS } from "./localRequests.js";

/** A local service, and what makes clients of one kind in front of it. */
export interface OnceWorld {
  readonly support: LocalSupport;
  readonly client: SupportSender;
  /** One more client of the kind: what another process has. */
  makeClient(): SupportSender;
}

export interface ClientKind {
  readonly kind: string;
  makeWorld(): OnceWorld;
}

function makeKind(kind: string, Client: typeof OurClient | typeof OfficialClient): ClientKind {
  return {
    kind,
    makeWorld() {
      const support = createLocalSupport();
      const { requestHandler } = support;
      const makeClient = () => new Client({ region: "us-east-1", credentials: TEST_CREDENTIALS, requestHandler });
      return { support, client: makeClient(), makeClient };
    },
  };
}

/** The clients that every workflow is to work with. */
export const clientKinds: readonly ClientKind[] = [
  makeKind("our client", OurClient),
  makeKind("the official client", OfficialClient),
];

/** Waits of a lost answer, as a test can afford them. */
export const QUICK = { lookupDelaysMs: [1, 2] } as const;

export const INPUT = { subject: "Alarm", communicationBody: "It is red." } as const;
