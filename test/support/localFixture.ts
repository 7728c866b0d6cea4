import {
  AddCommunicationToCaseCommand,
  type CaseDetails,
  CreateCaseCommand,
  DescribeCasesCommand,
  ResolveCaseCommand,
  type SupportClient,
} from "@aws-sdk/client-support";
import { createLocalSupport, type LocalSupport } from "../../src/local/index.js";
import { officialClient } from "./localRequests.js";

/** A local service with a frozen clock, and an official client with the same clock. */
export interface LocalFixture {
  readonly support: LocalSupport;
  readonly client: SupportClient;
  moveClockTo(timeMs: number): void;
  /** Opens a case after advancing the clock by one second. */
  open(subject?: string, rest?: object): Promise<string>;
  /** Adds a message after advancing the clock by one second. */
  write(caseId: string, communicationBody: string): Promise<void>;
  resolve(caseId: string): Promise<void>;
  find(caseId: string): Promise<CaseDetails | undefined>;
}

export const START_MS = Date.UTC(2026, 9, 10, 12, 0, 0, 790);

export function createLocalFixture(random: () => number = Math.random): LocalFixture {
  let nowMs = START_MS;
  const support = createLocalSupport({ now: () => nowMs, random });
  const client = officialClient(support);

  function moveClockTo(timeMs: number): void {
    nowMs = timeMs;
    client.config.systemClockOffset = timeMs - Date.now();
  }

  moveClockTo(START_MS);
  return {
    support,
    client,
    moveClockTo,
    async open(subject = "s", rest = {}) {
      moveClockTo(nowMs + 1000);
      const { caseId = "" } = await client.send(new CreateCaseCommand({ subject, communicationBody: "b", ...rest }));
      return caseId;
    },
    async write(caseId, communicationBody) {
      moveClockTo(nowMs + 1000);
      await client.send(new AddCommunicationToCaseCommand({ caseId, communicationBody }));
    },
    async resolve(caseId) {
      await client.send(new ResolveCaseCommand({ caseId }));
    },
    async find(caseId) {
      const input = { caseIdList: [caseId], includeResolvedCases: true };
      const { cases } = await client.send(new DescribeCasesCommand(input));
      return cases?.[0];
    },
  };
}
