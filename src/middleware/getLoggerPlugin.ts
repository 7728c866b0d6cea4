import type { HandlerExecutionContext, InitializeMiddleware, MetadataBearer } from "@smithy/types";
import { NoOpLogger } from "../packages/smithyClient.js";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../SupportClient.js";

type Filter = (value: unknown) => unknown;

/** Tells the logger of every call: what went in and came out, by the members that the API knows. */
export function getLoggerPlugin(): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(loggerMiddleware, { name: "loggerMiddleware", tags: ["LOGGER"], step: "initialize", override: true }),
  };
}

const loggerMiddleware: InitializeMiddleware<ServiceInputTypes, ServiceOutputTypes> =
  (next, context) => async (args) => {
    const { logger } = context;
    if (!logger || logger instanceof NoOpLogger) return next(args);
    const call = () => describeCall(context, args.input);
    try {
      const result = await next(args);
      const { $metadata: metadata, ...output } = result.output;
      const filterOutput: Filter = context.outputFilterSensitiveLog;
      logger.info?.({ ...call(), output: filterOutput(output), metadata });
      return result;
    } catch (error) {
      logger.error?.({ ...call(), error, metadata: (error as Partial<MetadataBearer>).$metadata });
      throw error;
    }
  };

function describeCall(context: HandlerExecutionContext, input: object) {
  const { clientName, commandName } = context;
  const filterInput: Filter = context.inputFilterSensitiveLog;
  return { clientName, commandName, input: filterInput(input) };
}
