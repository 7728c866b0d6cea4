import type * as official from "@aws-sdk/client-support";
import type * as ours from "aws-support-client";
import type { Assignable, Differing, Failing, Holds, Mutual, None } from "../support/types.js";

interface Clients {
  SupportClient: [ours.SupportClient, official.SupportClient];
  Support: [ours.Support, official.Support];
  __Client: [
    ours.__Client<object, ours.ServiceInputTypes, ours.ServiceOutputTypes, ours.SupportClientResolvedConfig>,
    official.__Client<
      object,
      official.ServiceInputTypes,
      official.ServiceOutputTypes,
      official.SupportClientResolvedConfig
    >,
  ];
}
export type DifferingClients = None<Differing<Clients>>;
export type OursExtends = Holds<Assignable<ours.Support, ours.SupportClient>>;

/** Each method of the aggregated client. */
type Methods = { [Name in Exclude<keyof official.Support, "config">]-?: [ours.Support[Name], official.Support[Name]] };
export type DifferingMethods = None<Differing<Methods>>;

/** Methods that can be called without arguments: five in the official client. */
type Bare<Client> = {
  [Name in keyof Client]: Client[Name] extends () => Promise<infer _> ? Name : never;
}[keyof Client];
export type DifferingBare = Holds<Mutual<Bare<ours.Support>, Bare<official.Support>>>;

type Paginators = {
  [Name in "paginateDescribeCases" | "paginateDescribeCommunications"]: Mutual<
    Parameters<(typeof ours)[Name]>[0],
    Parameters<(typeof official)[Name]>[0]
  >;
};
export type DifferingPaginators = None<Failing<Paginators>>;

/** Callbacks. The error is `any`, so that a callback can declare the type that it expects. */
export function callBack(client: ours.SupportClient, support: ours.Support, command: ours.CreateCaseCommand): void {
  client.send(command, (error, output) => console.log(error.name, output?.caseId));
  client.send(command, { requestTimeout: 10 }, (error: unknown, output) => console.log(error, output?.caseId));
  support.createCase(command.input, (error: Error | null, output) => console.log(error?.message, output?.caseId));
  support.createCase(command.input, {}, (error: ours.SupportServiceException, output) => console.log(error, output));
}

/** Both paginators with the client of the other package. */
export async function page(ourClient: ours.SupportClient, officialClient: official.SupportClient, sdk: typeof ours) {
  for await (const { cases } of sdk.paginateDescribeCases({ client: officialClient, pageSize: 10 }, {}))
    for (const { status, recentCommunications } of cases ?? []) console.log(status, recentCommunications?.nextToken);
  const pages = sdk.paginateDescribeCommunications({ client: ourClient, startingToken: "a" }, { caseId: "b" });
  const { value, done } = await pages.next();
  return done ? undefined : value.communications?.map(({ body }) => body);
}

/** The last overload of a method, which mock libraries infer. */
type Mocks = {
  [Name in "createCase" | "describeCases" | "describeServices" | "describeSeverityLevels" | "resolveCase"]: [
    [Parameters<ours.Support[Name]>, ReturnType<ours.Support[Name]>],
    [Parameters<official.Support[Name]>, ReturnType<official.Support[Name]>],
  ];
};
export type DifferingMocks = None<Differing<Mocks>>;
