import type {
  EndpointParameterInstructions,
  Handler,
  HandlerExecutionContext,
  HttpRequest,
  Logger,
  MetadataBearer,
  MiddlewareStack,
  OperationSchema,
  Pluggable,
  RequestHandler,
  StaticOperationSchema,
} from "@smithy/types";
import { projectForLog } from "../models/schema/projectForLog.js";
import { ENDPOINT_PARAMETERS } from "../pipeline/endpoint/endpointParameters.js";
import { getEndpointPlugin } from "../pipeline/middleware/getEndpointPlugin.js";
import { cacheOrder } from "../pipeline/stack.js";
import { constructStack, type Open, type SendOptions } from "../platform/smithy/client.js";
import type { SupportClientResolvedConfig } from "./config.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "./SupportClient.js";

/**
 * One call of an operation: its input, and its own middleware.
 *
 * @public
 */
export abstract class Command<
  Input extends ClientInput,
  Output extends ClientOutput,
  Config extends SupportClientResolvedConfig = SupportClientResolvedConfig,
  ClientInput extends object = ServiceInputTypes,
  ClientOutput extends MetadataBearer = ServiceOutputTypes,
> {
  /** Set explicitly, because bundlers rename a class that has the same name as a Smithy class. */
  static readonly name: string = "Command";
  /** Created on first access, because few commands have their own middleware. */
  declare readonly middlewareStack: MiddlewareStack<Input, Output>;
  /** The input, as passed to the constructor. */
  abstract readonly input: Input;
  /** Schema of the operation, with its input and output. */
  declare readonly schema?: OperationSchema | StaticOperationSchema;

  constructor() {
    Object.defineProperty(this, OWN, { value: {} satisfies Own });
    Object.defineProperty(this, "middlewareStack", MIDDLEWARE_STACK);
  }

  /** Combines the middleware of the client and of this command into the handler of the call. */
  resolveMiddleware(
    clientStack: MiddlewareStack<ClientInput, ClientOutput>,
    config: Config,
    options?: SendOptions | null,
  ): Handler<Input, Output> {
    const description = describeCall(this.schema as StaticOperationSchema);
    const own = (this as WithOwn)[OWN];
    if (own && !own.stack) {
      return bindCall(this, clientStack.concat(getSharedStack(config)), config, options, description);
    }
    const middlewareFn = () => [getEndpointPlugin(config)];
    const { names, smithyContext } = description;
    return this.resolveMiddlewareWithContext(clientStack, config, options, { ...names, smithyContext, middlewareFn });
  }

  /**
   * Combines the middleware as `resolveMiddleware` does, with the given plugins and handler context.
   *
   * @internal
   */
  resolveMiddlewareWithContext(
    clientStack: MiddlewareStack<Open, Open>,
    configuration: CallConfiguration,
    options: Open,
    { middlewareFn, CommandCtor, smithyContext, additionalContext, ...names }: CallArguments,
  ): Handler<Open, Output> {
    for (const plugin of middlewareFn(CommandCtor, clientStack, configuration, options)) {
      this.middlewareStack.use(plugin);
    }
    const description = { names, smithyContext, additionalContext };
    return bindCall(this, clientStack.concat(this.middlewareStack), configuration, options, description);
  }
}

const descriptions = new WeakMap<StaticOperationSchema, CallDescription>();

function describeCall(schema: StaticOperationSchema): CallDescription {
  const known = descriptions.get(schema);
  if (known) return known;
  const [, , operation, , input, output] = schema;
  const description: CallDescription = {
    names: {
      clientName: "SupportClient",
      commandName: `${operation}Command`,
      inputFilterSensitiveLog: (value) => projectForLog(input, value),
      outputFilterSensitiveLog: (value) => projectForLog(output, value),
    },
    smithyContext: { service: "AWSSupport_20130415", operation, operationSchema: schema },
  };
  descriptions.set(schema, description);
  return description;
}

/** Shared stacks of commands without their own middleware, one per client config. */
const sharedStacks = new WeakMap<object, MiddlewareStack<Open, Open>>();

function getSharedStack(config: SupportClientResolvedConfig): MiddlewareStack<Open, Open> {
  const known = sharedStacks.get(config);
  if (known) return known;
  const stack = cacheOrder(constructStack());
  stack.use(getEndpointPlugin(config));
  sharedStacks.set(config, stack);
  return stack;
}

/** Resolves a middleware stack to the handler of one call. */
function bindCall(
  command: object,
  stack: MiddlewareStack<Open, Open>,
  { logger, requestHandler }: CallConfiguration,
  options: SendOptions | null | undefined,
  { smithyContext, additionalContext, names }: CallDescription,
): Handler<Open, Open> {
  const { abortSignal, metricsRecorder } = options ?? {};
  const requestOptions = options && metricsRecorder ? omitRecorder(options) : options;
  const ofCall: Record<string, unknown> = {
    ...additionalContext?.__smithy_context,
    commandInstance: command,
    ...smithyContext,
  };
  if (metricsRecorder !== undefined) ofCall.metricsRecorder = metricsRecorder;
  if (abortSignal !== undefined) ofCall.abortSignal = abortSignal;
  const context = { logger, ...names, ...additionalContext, __smithy_context: ofCall } as HandlerExecutionContext;
  return stack.resolve(({ request }) => requestHandler.handle(request as HttpRequest, requestOptions ?? {}), context);
}

interface CallConfiguration {
  logger?: Logger | undefined;
  requestHandler: RequestHandler<Open, Open, Open>;
}

/** The part of the handler context that names the command. */
interface CallNames {
  clientName: string;
  commandName: string;
  inputFilterSensitiveLog: (value: Open) => Open;
  outputFilterSensitiveLog: (value: Open) => Open;
}

interface CallContext {
  smithyContext: Record<string, unknown>;
  additionalContext?: HandlerExecutionContext | undefined;
}

interface CallDescription extends CallContext {
  readonly names: CallNames;
}

interface CallArguments extends CallNames, CallContext {
  middlewareFn: (CommandCtor: Open, clientStack: Open, config: Open, options: Open) => Pluggable<Open, Open>[];
  CommandCtor?: Open;
}

function omitRecorder({ metricsRecorder, ...options }: SendOptions): SendOptions {
  return options;
}

/** Key of a command's own middleware stack. A symbol, because a proxy of a command cannot read `#private` fields. */
const OWN = Symbol("own");

interface Own {
  stack?: MiddlewareStack<never, never>;
}

interface WithOwn {
  readonly [OWN]?: Own;
}

const MIDDLEWARE_STACK: PropertyDescriptor & ThisType<Required<WithOwn>> = {
  enumerable: true,
  configurable: true,
  get() {
    this[OWN].stack ??= constructStack<never, never>();
    return this[OWN].stack;
  },
  set(stack) {
    this[OWN].stack = stack;
  },
};

/** Constructor arguments of a command whose input has no required members. */
export type OptionalInput<Input> = [] | [Input];

/** Constructor of a command class. */
export interface CommandConstructor<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes,
  Arguments extends [Input?],
> {
  new (...[input]: Arguments): CommandInstance<Input, Output>;
  /** Returns the settings that determine the endpoint, for Smithy's middleware. */
  getEndpointParameterInstructions(): EndpointParameterInstructions;
}

export interface CommandInstance<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>
  extends Command<Input, Output> {
  /** The input, as passed to the constructor. */
  readonly input: Input;
}

/** Returns the base class of a command for the schema of its operation. */
// @__NO_SIDE_EFFECTS__
export function command<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes,
  Arguments extends [Input?] = [Input],
>(schema: StaticOperationSchema): CommandConstructor<Input, Output, Arguments> {
  return class extends Command<Input, Output> {
    static getEndpointParameterInstructions(): EndpointParameterInstructions {
      return ENDPOINT_PARAMETERS;
    }

    // The same fields in the same order as the official client, because users' snapshot tests contain them.
    override readonly schema = schema;
    readonly input: Input;
    readonly serialize = null;
    readonly deserialize = null;

    constructor(...[input]: Arguments) {
      super();
      this.input = input ?? ({} as Input);
    }
  };
}
