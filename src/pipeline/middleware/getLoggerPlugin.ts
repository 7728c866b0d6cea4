import type { HandlerExecutionContext, InitializeMiddleware, MetadataBearer } from "@smithy/types";
import type { Plugin, ServiceInputTypes, ServiceOutputTypes } from "../../client/SupportClient.js";
import { NoOpLogger } from "../../platform/smithy/client.js";

type Filter = (value: unknown) => unknown;

/** Logs the input and the output or error of every call, without presigned links. */
export function getLoggerPlugin(): Plugin {
  return {
    applyToStack: (stack) =>
      stack.add(loggerMiddleware, { name: "loggerMiddleware", tags: ["LOGGER"], step: "initialize", override: true }),
  };
}

const loggerMiddleware: InitializeMiddleware<ServiceInputTypes, ServiceOutputTypes> =
  (next, context) => async (args) => {
    try {
      const result = await next(args);
      // A middleware can replace the logger of a call.
      const { logger } = context;
      if (!logger || logger instanceof NoOpLogger) return result;
      const { $metadata: metadata, ...output } = result.output;
      const filterOutput: Filter = context.outputFilterSensitiveLog;
      logger.info?.({ ...describeCall(context, args.input), output: filterOutput(output), metadata });
      return result;
    } catch (error) {
      const { $metadata: metadata } = error as Partial<MetadataBearer>;
      context.logger?.error?.({ ...describeCall(context, args.input), error, metadata });
      throw error;
    }
  };

function describeCall(context: HandlerExecutionContext, input: object) {
  const { clientName, commandName } = context;
  const filterInput: Filter = context.inputFilterSensitiveLog;
  return { clientName, commandName, input: filterInput(input) };
}
