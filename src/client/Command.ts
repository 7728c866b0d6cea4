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
import { shortcuts } from "../pipeline/shortcuts.js";
import { constructStack, type Open, type SendOptions } from "../platform/smithy/smithyClient.js";
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
    const own = (this as WithOwn)[OWN];
    const shortcut = own && !own.stack && shortcuts.get(config)?.(clientStack, schema, options ?? {});
    if (shortcut) return shortcut as unknown as Handler<Input, Output>;

    const [, , operation, , input, output] = schema;
    return this.resolveMiddlewareWithContext(clientStack, config, options, {
      middlewareFn: () => [getEndpointPlugin(config)],
      clientName: "SupportClient",
      commandName: `${operation}Command`,
      inputFilterSensitiveLog: (value) => projectForLog(input, value),
      outputFilterSensitiveLog: (value) => projectForLog(output, value),
      smithyContext: { service: "AWSSupport_20130415", operation, operationSchema: schema },
    });
  }

  /**
   * The same, with the middleware and the context that are given.
   *
   * @internal
   */
  resolveMiddlewareWithContext(
    clientStack: MiddlewareStack<Open, Open>,
    configuration: ContextConfiguration,
    options: Open,
    { middlewareFn, smithyContext, additionalContext, CommandCtor, ...names }: ContextArguments,
  ): Handler<Open, Output> {
    for (const plugin of middlewareFn(CommandCtor, clientStack, configuration, options)) {
      this.middlewareStack.use(plugin);
    }
    const { logger, requestHandler } = configuration;
    const { abortSignal, metricsRecorder }: SendOptions = options ?? {};
    const requestOptions = metricsRecorder ? omitRecorder(options) : options;
    const context = {
      logger,
      ...names,
      ...additionalContext,
      __smithy_context: {
        ...additionalContext?.__smithy_context,
        commandInstance: this,
        ...smithyContext,
        ...(metricsRecorder !== undefined && { metricsRecorder }),
        ...(abortSignal !== undefined && { abortSignal }),
      },
    } as unknown as HandlerExecutionContext;
    return clientStack
      .concat(this.middlewareStack)
      .resolve(({ request }) => requestHandler.handle(request as HttpRequest, requestOptions ?? {}), context);
  }
}

interface ContextConfiguration {
  logger?: Logger | undefined;
  requestHandler: RequestHandler<Open, Open, Open>;
}

interface ContextArguments {
  middlewareFn: (CommandCtor: Open, clientStack: Open, config: Open, options: Open) => Pluggable<Open, Open>[];
  clientName: string;
  commandName: string;
  smithyContext: Record<string, unknown>;
  additionalContext?: HandlerExecutionContext;
  inputFilterSensitiveLog: (value: Open) => Open;
  outputFilterSensitiveLog: (value: Open) => Open;
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
