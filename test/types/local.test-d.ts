import * as official from "@aws-sdk/client-support";
import * as ours from "aws-support-client";
import * as local from "aws-support-client/local";
import type { Assignable, Holds, Identical } from "../support/types.js";

export type FaultNames = Holds<
  Identical<
    local.FaultName,
    | "lostRequest"
    | "lostResponse"
    | "slowResponse"
    | "throttling"
    | "internalError"
    | "badGateway"
    | "truncatedResponse"
    | "clockSkew"
    | "expiredLinks"
    | "missingPlan"
    | "failedUpload"
    | "caseLimitExceeded"
  >
>;
export type AFaultOfAName = Holds<Assignable<local.Fault<"slowResponse">, local.Fault>>;
export type Active = Holds<Identical<local.LocalFaults["active"], readonly local.Fault[]>>;
export type PlanWithoutNone = Holds<Identical<Extract<local.SupportPlan, "none">, never>>;
export type Codes = Holds<
  Identical<
    local.LocalSupportError["code"],
    | "CASE_NOT_FOUND"
    | "DATA_LOCKED"
    | "DATA_UNREADABLE"
    | "DATA_UNWRITABLE"
    | "DEPENDENCY_MISSING"
    | "LISTEN_FAILED"
    | "UPLOAD_NOT_FOUND"
  >
>;
export type OneServiceForBoth = Holds<
  Identical<Awaited<ReturnType<typeof local.openLocalSupport>>, ReturnType<typeof local.createLocalSupport>>
>;

export async function faults(): Promise<void> {
  const { faults } = local.createLocalSupport();
  const slow = faults.add("slowResponse", { delayMs: 5, operations: ["CreateCase", "UploadPart"], times: 1 });
  const delayMs: number | undefined = slow.options.delayMs;
  const name: "slowResponse" = slow.name;
  console.log(name, delayMs, slow.hits);
  slow.remove();
  faults.add("internalError", { afterExecution: true, probability: 0.5, randomSeed: 7 });
  faults.add("clockSkew", { skewMs: -60_000 });
  faults.add("throttling", { throttlingReasons: [{ reason: "r", resource: "x" }], times: undefined });
  for (const each of ["lostRequest", "lostResponse"] as const) faults.add(each, { times: 1 });
  faults.clear();
  // @ts-expect-error: an unknown fault
  faults.add("lostAnswer");
  // @ts-expect-error: the option of another fault
  faults.add("missingPlan", { delayMs: 5 });
  // @ts-expect-error: an operation that the fault cannot hit
  faults.add("caseLimitExceeded", { operations: ["DescribeCases"] });
  // @ts-expect-error: a misspelt option
  faults.add("lostRequest", { time: 1 });
  // @ts-expect-error: read-only
  slow.hits = 5;
}

export async function service(caseId: string): Promise<void> {
  const support = local.createLocalSupport({
    plan: "none",
    maxCasesPerHour: 5,
    attachments: { partSizeBytes: 1024, processingMs: undefined },
    refresh: { enqueuedMs: 0 },
    catalog: { checks: [], services: undefined },
  });
  const { plan, maxCasesPerHour } = support.settings;
  const settings: [local.SupportPlan | "none", number] = [plan, maxCasesPerHour];
  support.configure({ plan: "basic" });
  support.configure({ maxCasesPerHour: Infinity, plan: undefined });
  support.setStatus(caseId, "work-in-progress");
  support.setStatus(caseId, "a status of tomorrow");
  const found: local.LocalCase | undefined = support.findCase(caseId);
  console.log(settings, found?.status);
  support.clock.advance({ hours: 2 });
  await support.close();
  const lasting = await local.openLocalSupport({ dataFile: "./support.db", plan: "business" });
  await lasting.close();
  // @ts-expect-error: missing file
  await local.openLocalSupport({});
  // @ts-expect-error: a file in memory
  local.createLocalSupport({ dataFile: "./support.db" });
  // @ts-expect-error: an unknown plan
  support.configure({ plan: "gold" });
  // @ts-expect-error: read-only
  support.settings.plan = "basic";
  // @ts-expect-error: a misspelt part
  support.clock.advance({ hour: 2 });
}

export async function clients(): Promise<void> {
  const support = local.createLocalSupport();
  const server = await support.listen({ port: 0, console: false });
  console.log(
    new official.SupportClient(support.clientConfig),
    new official.SupportClient({ ...server.clientConfig, maxAttempts: 1 }),
    new official.Support(server.clientConfig),
    new ours.SupportClient(support.clientConfig),
    new ours.Support({ ...server.clientConfig, region: "eu-west-1" }),
  );
  const variables: Readonly<Record<string, string>> = server.env;
  console.log(variables);
  // @ts-expect-error: the service is not a configuration
  console.log(new ours.SupportClient({ requestHandler: support }));
}
