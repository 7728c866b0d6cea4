import { Client as SmithyClient, ServiceException as SmithyServiceException } from "@smithy/smithy-client";
import type {
  $ClientProtocol,
  ClientProtocol,
  Handler,
  HttpHandlerOptions,
  HttpMessage,
  HttpResponse,
  MetadataBearer,
  MetricsRecorder,
  MiddlewareStack,
  RequestHandler,
  ResponseMetadata,
  RetryableTrait,
  SmithyException,
} from "@smithy/types";

/** The only import of `@smithy/smithy-client`, and of the part of `@smithy/core` that it re-exports. */
export { constructStack } from "@smithy/core/client";
export {
  createAggregatedClient,
  decorateServiceException,
  loadConfigsForDefaultMode,
  NoOpLogger,
} from "@smithy/smithy-client";

/** Smithy's `any`: the type of a message body. */
export type Open = HttpMessage["body"];

/** The options of one call. */
export type SendOptions = HttpHandlerOptions & { metricsRecorder?: MetricsRecorder<unknown> };

/** Called when a call ends. The error is untyped, so that a callback can declare the type it expects. */
export type SendCallback<Output extends MetadataBearer> = (error: Open, output?: Output) => void;

/**
 * A command of any client of a service, as `send` accepts it.
 *
 * Smithy's `Command` also declares the stack and the settings, which are slow to type-check.
 */
export type SendableCommand<
  ClientInput extends object,
  Input extends ClientInput,
  ClientOutput extends MetadataBearer,
  Output extends ClientOutput,
> = {
  readonly input: Input;
  resolveMiddleware(
    stack: MiddlewareStack<ClientInput, ClientOutput>,
    configuration: Open,
    options: Open,
  ): Handler<Input, Output>;
};

/** Serializes calls and deserializes responses. */
export type Protocol = ClientProtocol<Open, Open> | $ClientProtocol<Open, Open>;

/** The settings that Smithy's base class needs. */
export interface ResolvedConfiguration<HandlerOptions> {
  requestHandler: RequestHandler<Open, Open, HandlerOptions>;
  cacheMiddleware?: boolean;
  protocol?: Protocol;
  protocolSettings?: { defaultNamespace?: string; [setting: string]: unknown };
  readonly apiVersion: string;
}

// The types of both base classes are written out, because Smithy's own types load 150 files into every program that imports
// this package.

/** Smithy's base class for clients. */
export interface Client<
  HandlerOptions,
  ClientInput extends object,
  ClientOutput extends MetadataBearer,
  ResolvedConfig extends ResolvedConfiguration<HandlerOptions>,
> {
  /** The settings with every default resolved. */
  readonly config: ResolvedConfig;
  /** The middleware of every call. */
  middlewareStack: MiddlewareStack<ClientInput, ClientOutput>;
  /** @internal */
  initConfig?: object;
  /** Sends a command, and returns its output. */
  send<Input extends ClientInput, Output extends ClientOutput>(
    command: SendableCommand<ClientInput, Input, ClientOutput, Output>,
    options?: HandlerOptions,
  ): Promise<Output>;
  /** Sends a command, and calls back with its output or its error. */
  send<Input extends ClientInput, Output extends ClientOutput>(
    command: SendableCommand<ClientInput, Input, ClientOutput, Output>,
    callback: SendCallback<Output>,
  ): void;
  /** Sends a command with options, and calls back with its output or its error. */
  send<Input extends ClientInput, Output extends ClientOutput>(
    command: SendableCommand<ClientInput, Input, ClientOutput, Output>,
    options: HandlerOptions,
    callback: SendCallback<Output>,
  ): void;
  /** Closes the idle connections of the request handler. */
  destroy(): void;
}

interface ClientConstructor {
  new <
    HandlerOptions,
    ClientInput extends object,
    ClientOutput extends MetadataBearer,
    ResolvedConfig extends ResolvedConfiguration<HandlerOptions>,
  >(
    config: ResolvedConfig,
  ): Client<HandlerOptions, ClientInput, ClientOutput, ResolvedConfig>;
  readonly prototype: Client<object, object, MetadataBearer, ResolvedConfiguration<object>>;
}

/** Smithy's base class for clients. */
export const Client: ClientConstructor = SmithyClient;

/** The options of an exception's constructor. */
export interface ServiceExceptionOptions extends SmithyException, MetadataBearer {
  message?: string;
}

/** The options of an exception with more members than its base class. */
export type ExceptionOptionType<Exception extends Error, Base extends Error> = Omit<
  Exception,
  Exclude<keyof Base, "$metadata" | "message">
>;

/** Smithy's base class for exceptions. */
export interface ServiceException extends Error, MetadataBearer {
  /** The side at fault. */
  readonly $fault: "client" | "server";
  /** The response. Not enumerable. */
  $response?: HttpResponse;
  /** Whether a retry may succeed. */
  $retryable?: RetryableTrait;
  /** The status and id of the request, and the number of attempts. */
  $metadata: ResponseMetadata;
}

interface ServiceExceptionConstructor extends Omit<ErrorConstructor, "prototype"> {
  new (options: ServiceExceptionOptions): ServiceException;
  readonly prototype: ServiceException;
  readonly shapeId: string;
  /** Returns whether a value is an exception of a service, whichever copy of this package created it. */
  isInstance(value: unknown): value is ServiceException;
  /** Makes `instanceof` recognize the exceptions of other copies of this package and of the official client. */
  [Symbol.hasInstance](instance: unknown): boolean;
}

export const ServiceException: ServiceExceptionConstructor = SmithyServiceException;
