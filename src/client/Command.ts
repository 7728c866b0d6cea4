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
import { keepOrder } from "../pipeline/stack.js";
import { constructStack, type Open, type SendOptions } from "../platform/smithy/client.js";
import type { SupportClientResolvedConfig } from "./config.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "./SupportClient.js";

/**
 * One call of one operation: its input, and middleware of its own.
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
  /** Written out, as bundlers rename what has the name of a class of Smithy. */
  static readonly name: string = "Command";
  /** Made when it is asked for, as few calls have middleware of their own. */
  declare readonly middlewareStack: MiddlewareStack<Input, Output>;
  abstract readonly input: Input;
  /** What the call takes and answers. */
  declare readonly schema?: OperationSchema | StaticOperationSchema;

  constructor() {
    Object.defineProperty(this, OWN, { value: {} satisfies Own });
    Object.defineProperty(this, "middlewareStack", MIDDLEWARE_STACK);
  }

  /** Joins the middleware of the client and of this command into the function that performs the call. */
  resolveMiddleware(
    clientStack: MiddlewareStack<ClientInput, ClientOutput>,
    config: Config,
    options?: SendOptions | null,
  ): Handler<Input, Output> {
    const schema = this.schema as StaticOperationSchema;
    const [, , operation, , input, output] = schema;
    const description: CallDescription = {
      clientName: "SupportClient",
      commandName: `${operation}Command`,
      inputFilterSensitiveLog: (value) => projectForLog(input, value),
      outputFilterSensitiveLog: (value) => projectForLog(output, value),
      smithyContext: { service: "AWSSupport_20130415", operation, operationSchema: schema },
    };
    const own = (this as WithOwn)[OWN];
    if (own && !own.stack) {
      return bindCall(this, clientStack.concat(getSharedStack(config)), config, options, description);
    }
    const middlewareFn = () => [getEndpointPlugin(config)];
    return this.resolveMiddlewareWithContext(clientStack, config, options, { ...description, middlewareFn });
  }

  /**
   * The same, with the middleware and the context that are given.
   *
   * @internal
   */
  resolveMiddlewareWithContext(
    clientStack: MiddlewareStack<Open, Open>,
    configuration: CallConfiguration,
    options: Open,
    { middlewareFn, CommandCtor, ...description }: CallArguments,
  ): Handler<Open, Output> {
    for (const plugin of middlewareFn(CommandCtor, clientStack, configuration, options)) {
      this.middlewareStack.use(plugin);
    }
    return bindCall(this, clientStack.concat(this.middlewareStack), configuration, options, description);
  }
}

/** The stacks of commands without middleware of their own, one per client. */
const sharedStacks = new WeakMap<object, MiddlewareStack<Open, Open>>();

function getSharedStack(config: SupportClientResolvedConfig): MiddlewareStack<Open, Open> {
  const known = sharedStacks.get(config);
  if (known) return known;
  const stack = keepOrder(constructStack());
  stack.use(getEndpointPlugin(config));
  sharedStacks.set(config, stack);
  return stack;
}

/** Resolves a stack to the function that performs one call. */
function bindCall(
  command: object,
  stack: MiddlewareStack<Open, Open>,
  { logger, requestHandler }: CallConfiguration,
  options: SendOptions | null | undefined,
  { smithyContext, additionalContext, ...names }: CallDescription,
): Handler<Open, Open> {
  const { abortSignal, metricsRecorder } = options ?? {};
  const requestOptions = options && metricsRecorder ? omitRecorder(options) : options;
  const context = {
    logger,
    ...names,
    ...additionalContext,
    __smithy_context: {
      ...additionalContext?.__smithy_context,
      commandInstance: command,
      ...smithyContext,
      ...(metricsRecorder !== undefined && { metricsRecorder }),
      ...(abortSignal !== undefined && { abortSignal }),
    },
  } as unknown as HandlerExecutionContext;
  return stack.resolve(({ request }) => requestHandler.handle(request as HttpRequest, requestOptions ?? {}), context);
}

interface CallConfiguration {
  logger?: Logger | undefined;
  requestHandler: RequestHandler<Open, Open, Open>;
}

/** What the context of a call shows to middleware. */
interface CallDescription {
  clientName: string;
  commandName: string;
  smithyContext: Record<string, unknown>;
  additionalContext?: HandlerExecutionContext;
  inputFilterSensitiveLog: (value: Open) => Open;
  outputFilterSensitiveLog: (value: Open) => Open;
}

interface CallArguments extends CallDescription {
  middlewareFn: (CommandCtor: Open, clientStack: Open, config: Open, options: Open) => Pluggable<Open, Open>[];
  CommandCtor?: Open;
}

function omitRecorder({ metricsRecorder, ...options }: SendOptions): SendOptions {
  return options;
}

/** Where a command keeps its stack: a place that its proxies find too. */
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

/** What a command is made of whose input may be left out, since every member of it may. */
export type OptionalInput<Input> = [] | [Input];

/** The class of a command. */
export interface CommandConstructor<
  Input extends ServiceInputTypes,
  Output extends ServiceOutputTypes,
  Arguments extends [Input?],
> {
  new (...[input]: Arguments): CommandInstance<Input, Output>;
  getEndpointParameterInstructions(): EndpointParameterInstructions;
}

export interface CommandInstance<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>
  extends Command<Input, Output> {
  readonly input: Input;
}

/** Makes the class that a command extends, from the schema of its operation. */
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

    // All that a command of the official client shows, in its order, as snapshots of tests have it.
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
