import type {
  EndpointParameterInstructions,
  Handler,
  HandlerExecutionContext,
  HttpRequest,
  MetadataBearer,
  MiddlewareStack,
  Pluggable,
  StaticOperationSchema,
} from "@smithy/types";
import type { SupportClientResolvedConfig } from "../config.js";
import { ENDPOINT_PARAMETERS } from "../endpoint/endpointParameters.js";
import { getEndpointPlugin } from "../endpoint/getEndpointPlugin.js";
import type { ServiceInputTypes, ServiceOutputTypes } from "../SupportClient.js";
import { projectForLog } from "../schema/projectForLog.js";
import { shortcuts } from "../shortcuts.js";
import { constructStack, type SendOptions } from "../smithyClient.js";

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
  abstract readonly schema: StaticOperationSchema;

  constructor() {
    Object.defineProperty(this, OWN, { value: {} satisfies Own });
    Object.defineProperty(this, "middlewareStack", MIDDLEWARE_STACK);
  }

  /** Joins the middleware of the client and of this command into the function that performs the call. */
  resolveMiddleware(
    clientStack: MiddlewareStack<ClientInput, ClientOutput>,
    config: Config,
    given?: SendOptions | null,
  ): Handler<Input, Output> {
    const options = given ?? {};
    const own = (this as WithOwn)[OWN];
    const shortcut = own && !own.stack && shortcuts.get(config)?.(clientStack, this.schema, options);
    if (shortcut) return shortcut as unknown as Handler<Input, Output>;

    this.middlewareStack.use(getEndpointPlugin(config) as unknown as Pluggable<Input, Output>);
    const requestOptions = options.metricsRecorder ? omitRecorder(options) : options;
    const stack = clientStack.concat(this.middlewareStack as unknown as typeof clientStack);
    return stack.resolve(
      ({ request }) => config.requestHandler.handle(request as HttpRequest, requestOptions),
      makeContext(this.schema, { config, options, commandInstance: this }),
    ) as Handler<Input, Output>;
  }
}

/** Where a command keeps its stack: a place that its proxies, and objects derived from it, find too. */
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

function omitRecorder({ metricsRecorder, ...options }: SendOptions): SendOptions {
  return options;
}

function makeContext(operationSchema: StaticOperationSchema, { config, options, commandInstance }: Call) {
  const [, , operation, , input, output] = operationSchema;
  const { abortSignal, metricsRecorder } = options;
  return {
    logger: config.logger,
    clientName: "SupportClient",
    commandName: `${operation}Command`,
    inputFilterSensitiveLog: (value: unknown) => projectForLog(input, value),
    outputFilterSensitiveLog: (value: unknown) => projectForLog(output, value),
    __smithy_context: {
      commandInstance,
      service: "AWSSupport_20130415",
      operation,
      operationSchema,
      ...(metricsRecorder !== undefined && { metricsRecorder }),
      ...(abortSignal !== undefined && { abortSignal }),
    },
  } as unknown as HandlerExecutionContext;
}

interface Call {
  readonly config: SupportClientResolvedConfig;
  readonly options: SendOptions;
  readonly commandInstance: object;
}

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
  readonly schema: StaticOperationSchema;
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

    readonly input: Input;
    readonly schema = schema;

    constructor(...[input]: Arguments) {
      super();
      this.input = input ?? ({} as Input);
    }
  };
}
