import type * as official from "@aws-sdk/client-support";
import type * as ours from "aws-support-client";
import type { Assignable, Differing, Failing, None } from "../support/types.js";

type Ours = typeof ours;
/** The official package is CommonJS, of which an ES module sees a `default` as well. */
type Official = Omit<typeof official, "default">;

/** What commands.test-d.ts compares in its own way. */
type CommandName = Extract<keyof Official, `${string}Command`>;
type Name = Extract<Exclude<keyof Official, CommandName>, keyof Ours>;

/** Everything else that exists at run time: clients, paginators, exceptions, schemas, registries. */
type Values = { [Value in Name]: [Ours[Value], Official[Value]] };

export type MissingValues = None<Exclude<keyof Official, keyof Ours>>;

// Exceptions carry a `shapeId` by which `instanceof` knows those of another copy, so their classes have a member more.
type ExceptionName = {
  [Value in Name]: Ours[Value] extends new (options: never) => Error ? Value : never;
}[Name];
export type DifferingValues = None<Differing<Omit<Values, ExceptionName>>>;
export type UnusableExceptionClasses = None<
  Failing<{ [Value in ExceptionName]: Assignable<Ours[Value], Official[Value]> }>
>;
