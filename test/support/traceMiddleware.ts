import type { DescribeCasesCommand, SupportClient } from "@aws-sdk/client-support";
import type { HandlerExecutionContext } from "@smithy/types";
import { CREDENTIALS } from "./observeCall.js";
import { comparableRequest, recordRequests } from "./recordRequests.js";
import type { Sdk } from "./sdks.js";
import { settle } from "./settle.js";

type Client = InstanceType<typeof SupportClient>;

/** The part of a middleware stack that the tests use, with loose types. */
export interface Stack {
  add(middleware: unknown, options: object): void;
  addRelativeTo(middleware: unknown, options: object): void;
  remove(middleware: unknown): boolean;
  removeByTag(tag: string): boolean;
  identify(): string[];
}

/** Arguments and result that a middleware observed. */
export type Trace = unknown[];

/** Returns a middleware that records its arguments and result under a name, and changes nothing. */
export function tracing(name: string, trace: Trace) {
  return (next: (args: object) => Promise<object>, context: HandlerExecutionContext) => async (args: object) => {
    trace.push({ name, args: shape(args), context: shapeContext(context) });
    const result = await next(args);
    trace.push({ name, result: shape(result) });
    return result;
  };
}

/** Sends one command after `arrange` changed the stack, and again after `afterwards` did. */
export async function traceSend(
  sdk: Sdk,
  arrange: (stack: Stack, trace: Trace, commandStack: Stack) => void,
  afterwards?: (stack: Stack, trace: Trace) => void,
) {
  const trace: Trace = [];
  const requestHandler = recordRequests({ status: 200, output: { cases: [] } });
  const client: Client = new sdk.SupportClient({ region: "us-east-1", credentials: CREDENTIALS, requestHandler });
  const command: InstanceType<typeof DescribeCasesCommand> = new sdk.DescribeCasesCommand({ maxResults: 10 });
  const stack = client.middlewareStack as Stack;
  const arranged = await settle(() => arrange(stack, trace, command.middlewareStack as Stack));
  const identified = stack.identify();
  const outcome = await settle(() => client.send(command));
  if (afterwards) {
    trace.push("second send");
    afterwards(stack, trace);
    await settle(client.send(new sdk.DescribeCasesCommand({})));
  }
  return { arranged, identified, outcome, trace, requests: requestHandler.requests.map(comparableRequest) };
}

function shapeContext(context: HandlerExecutionContext) {
  const { clientName, commandName, signing_region, signing_service, authSchemes, __smithy_context: smithy } = context;
  // The official client stores the feature ids of the user agent in `__aws_sdk_context`.
  const keys = Object.keys(context).filter((key) => key !== "__aws_sdk_context");
  const smithyKeys = Object.keys(smithy ?? {});
  return {
    keys: keys.sort(),
    smithyKeys: smithyKeys.sort(),
    clientName,
    commandName,
    signing_region,
    signing_service,
    authSchemes,
  };
}

/** Returns the members of middleware arguments, to a depth that excludes classes of the client. */
function shape(value: unknown, depth = 0): unknown {
  // The body is a string in our client, and bytes with string methods in the official client.
  if (typeof value === "string" || ArrayBuffer.isView(value)) return "string or bytes";
  if (typeof value !== "object" || value === null) return typeof value;
  const name: string = Object.getPrototypeOf(value)?.constructor.name;
  if (depth === 2 || value instanceof ReadableStream) return name;
  const fields = Object.entries(value).filter(([, field]) => field !== null);
  return { kind: name, ...Object.fromEntries(fields.map(([key, field]) => [key, shape(field, depth + 1)])) };
}
