import type { HttpHandlerOptions, PaginationConfiguration, Paginator } from "@smithy/types";
import type { DescribeCasesCommandInput, DescribeCasesCommandOutput } from "../commands/DescribeCasesCommand.js";
import type {
  DescribeCommunicationsCommandInput,
  DescribeCommunicationsCommandOutput,
} from "../commands/DescribeCommunicationsCommand.js";
import { createAggregatedClient, type SendCallback } from "../platform/smithy/client.js";
import { paginateDescribeCases } from "../workflows/pagination/paginateDescribeCases.js";
import { paginateDescribeCommunications } from "../workflows/pagination/paginateDescribeCommunications.js";
import type { SupportClientConfig } from "./config.js";
import { COMMANDS, type Operations } from "./operations.js";
import { type ServiceOutputTypes, SupportClient } from "./SupportClient.js";

/** Signatures of an operation method, which returns a promise or calls a callback. */
type Method<Input, Output extends ServiceOutputTypes> = {
  (args: Input, options?: HttpHandlerOptions): Promise<Output>;
  (args: Input, callback: SendCallback<Output>): void;
  (args: Input, options: HttpHandlerOptions, callback: SendCallback<Output>): void;
};

/** The same with an optional input. Mock libraries infer types from the last signature, so `()` comes first. */
type OptionalMethod<Input, Output extends ServiceOutputTypes> = (() => Promise<Output>) & Method<Input, Output>;

type MethodOf<Input, Output extends ServiceOutputTypes> = object extends Input
  ? OptionalMethod<Input, Output>
  : Method<Input, Output>;

/** Maps {@link Operations} without renaming keys, because editors lose the documentation of a renamed key. */
type OperationMethods = {
  [Name in keyof Operations]: MethodOf<Operations[Name]["input"], Operations[Name]["output"]>;
};

type Pages = Omit<PaginationConfiguration, "client">;

/**
 * A {@link SupportClient} with a method for each operation and paginator.
 *
 * Bundles every operation. For a smaller bundle, send commands with a `SupportClient` instead.
 *
 * @example
 * const support = new Support();
 * const { caseId } = await support.createCase({ subject, communicationBody });
 *
 * @public
 */
export interface Support extends SupportClient, OperationMethods {
  /** Iterates over pages of cases. See {@link paginateDescribeCases}. */
  paginateDescribeCases(args?: DescribeCasesCommandInput, configuration?: Pages): Paginator<DescribeCasesCommandOutput>;
  /** Iterates over pages of the messages of a case. See {@link paginateDescribeCommunications}. */
  paginateDescribeCommunications(
    args: DescribeCommunicationsCommandInput,
    configuration?: Pages,
  ): Paginator<DescribeCommunicationsCommandOutput>;
}

/** A type alias, because declaration files of other packages cannot reference an interface that is not exported. */
type SupportConstructor = {
  new (...[configuration]: [] | [SupportClientConfig]): Support;
  readonly prototype: Support;
};

// A single pure call, so that bundlers can drop it and every command when unused.
export const Support: SupportConstructor = /* @__PURE__ */ createSupport();

function createSupport(): SupportConstructor {
  // Names the class by a property key, because minifiers do not rename property keys.
  const { Support } = { Support: class extends SupportClient {} };
  createAggregatedClient(COMMANDS, Support, { paginators: { paginateDescribeCases, paginateDescribeCommunications } });
  return Support as SupportConstructor;
}
