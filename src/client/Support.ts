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

/** An operation as a method that returns a promise or calls a callback. */
type Method<Input, Output extends ServiceOutputTypes> = {
  (args: Input, options?: HttpHandlerOptions): Promise<Output>;
  (args: Input, callback: SendCallback<Output>): void;
  (args: Input, options: HttpHandlerOptions, callback: SendCallback<Output>): void;
};

/** The same for an input without required members. Mocks take their types from the last signature. */
type OptionalMethod<Input, Output extends ServiceOutputTypes> = (() => Promise<Output>) & Method<Input, Output>;

type MethodOf<Input, Output extends ServiceOutputTypes> = object extends Input
  ? OptionalMethod<Input, Output>
  : Method<Input, Output>;

/** Keeps the names of {@link Operations} as they are: a renamed key would lose its documentation in editors. */
type OperationMethods = {
  [Name in keyof Operations]: MethodOf<Operations[Name]["input"], Operations[Name]["output"]>;
};

type Pages = Omit<PaginationConfiguration, "client">;

/**
 * A {@link SupportClient} with a method for each operation and paginator.
 *
 * It includes every operation. Where bundle size matters, send commands from a `SupportClient` instead.
 *
 * @example
 * const support = new Support();
 * const { caseId } = await support.createCase({ subject, communicationBody });
 *
 * @public
 */
export interface Support extends SupportClient, OperationMethods {
  /** Pages through the cases. See {@link paginateDescribeCases}. */
  paginateDescribeCases(args?: DescribeCasesCommandInput, configuration?: Pages): Paginator<DescribeCasesCommandOutput>;
  /** Pages through the messages of a case. See {@link paginateDescribeCommunications}. */
  paginateDescribeCommunications(
    args: DescribeCommunicationsCommandInput,
    configuration?: Pages,
  ): Paginator<DescribeCommunicationsCommandOutput>;
}

/** An alias, since declarations of other packages cannot repeat an interface that is not exported. */
type SupportConstructor = {
  new (...[configuration]: [] | [SupportClientConfig]): Support;
  readonly prototype: Support;
};

// One pure call, so that bundlers drop it with all its commands where it is not used.
export const Support: SupportConstructor = /* @__PURE__ */ createSupport();

function createSupport(): SupportConstructor {
  // The class takes its name from the key, which bundlers do not rename.
  const { Support } = { Support: class extends SupportClient {} };
  createAggregatedClient(COMMANDS, Support, { paginators: { paginateDescribeCases, paginateDescribeCommunications } });
  return Support as SupportConstructor;
}
