import type * as official from "@aws-sdk/client-support";
import type * as ours from "aws-support-client";
import type { Assignable, Differing, Failing, None } from "../support/types.js";

type Ours = typeof ours;
/** The official package is CommonJS, so an ES module also sees a `default` export. */
type Official = Omit<typeof official, "default">;

/** Exports that commands.test-d.ts compares. */
type CommandName = Extract<keyof Official, `${string}Command`>;
type Name = Extract<Exclude<keyof Official, CommandName>, keyof Ours>;

/** All other runtime exports: clients, paginators, exceptions, schemas, registries. */
type Values = { [Value in Name]: [Ours[Value], Official[Value]] };

export type MissingValues = None<Exclude<keyof Official, keyof Ours>>;

// Our exception classes have one more member, `shapeId`, so that `instanceof` recognizes exceptions of another copy.
type ExceptionName = {
  [Value in Name]: Ours[Value] extends new (options: never) => Error ? Value : never;
}[Name];
export type DifferingValues = None<Differing<Omit<Values, ExceptionName>>>;
export type UnusableExceptionClasses = None<
  Failing<{ [Value in ExceptionName]: Assignable<Ours[Value], Official[Value]> }>
>;
