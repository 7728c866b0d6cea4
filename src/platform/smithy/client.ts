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

/** The one door to `@smithy/smithy-client`, and to the part of `@smithy/core` that it re-exports in pieces. */
export { constructStack } from "@smithy/core/client";
export {
  createAggregatedClient,
  decorateServiceException,
  loadConfigsForDefaultMode,
  NoOpLogger,
} from "@smithy/smithy-client";

/** What Smithy leaves open, as it does the body of a message. */
export type Open = HttpMessage["body"];

/** What `send` may be given for one call. */
export type SendOptions = HttpHandlerOptions & { metricsRecorder?: MetricsRecorder<unknown> };

/** Told of the end of a call. The type of the error is open, so that a callback may name the one it expects. */
export type SendCallback<Output extends MetadataBearer> = (error: Open, output?: Output) => void;

/**
 * A command of whichever client of a service, as `send` takes it.
 *
 * Smithy's `Command` has the command's own stack and the client's settings too. That a program's compiler compares them
 * takes it longer than all else in a call.
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

/** How calls and answers become messages. */
export type Protocol = ClientProtocol<Open, Open> | $ClientProtocol<Open, Open>;

/** What the library needs of the settings of a client. */
export interface ResolvedConfiguration<HandlerOptions> {
  requestHandler: RequestHandler<Open, Open, HandlerOptions>;
  cacheMiddleware?: boolean;
  protocol?: Protocol;
  protocolSettings?: { defaultNamespace?: string; [setting: string]: unknown };
  readonly apiVersion: string;
}

// The two classes that others are derived from have their types written out here: those of the library would bring 150
// of its files to every program that imports this package, and half of the time that its compiler takes for it.

/** Smithy's base class of clients. */
export interface Client<
  HandlerOptions,
  ClientInput extends object,
  ClientOutput extends MetadataBearer,
  ResolvedConfig extends ResolvedConfiguration<HandlerOptions>,
> {
  readonly config: ResolvedConfig;
  middlewareStack: MiddlewareStack<ClientInput, ClientOutput>;
  /** @internal */
  initConfig?: object;
  send<Input extends ClientInput, Output extends ClientOutput>(
    command: SendableCommand<ClientInput, Input, ClientOutput, Output>,
    options?: HandlerOptions,
  ): Promise<Output>;
  send<Input extends ClientInput, Output extends ClientOutput>(
    command: SendableCommand<ClientInput, Input, ClientOutput, Output>,
    callback: SendCallback<Output>,
  ): void;
  send<Input extends ClientInput, Output extends ClientOutput>(
    command: SendableCommand<ClientInput, Input, ClientOutput, Output>,
    options: HandlerOptions,
    callback: SendCallback<Output>,
  ): void;
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

export const Client: ClientConstructor = SmithyClient;

/** What an exception is made of. */
export interface ServiceExceptionOptions extends SmithyException, MetadataBearer {
  message?: string;
}

/** What an exception of a class is made of that has more members than its base class. */
export type ExceptionOptionType<Exception extends Error, Base extends Error> = Omit<
  Exception,
  Exclude<keyof Base, "$metadata" | "message">
>;

/** Smithy's base class of exceptions. */
export interface ServiceException extends Error, MetadataBearer {
  /** Whose fault it is. */
  readonly $fault: "client" | "server";
  /** The answer that told of it; it does not show when the error is printed. */
  $response?: HttpResponse;
  /** Whether another attempt may help. */
  $retryable?: RetryableTrait;
  /** The status and id of the request, and how often it was tried. */
  $metadata: ResponseMetadata;
}

interface ServiceExceptionConstructor extends Omit<ErrorConstructor, "prototype"> {
  new (options: ServiceExceptionOptions): ServiceException;
  readonly prototype: ServiceException;
  readonly shapeId: string;
  isInstance(value: unknown): value is ServiceException;
  [Symbol.hasInstance](instance: unknown): boolean;
}

export const ServiceException: ServiceExceptionConstructor = SmithyServiceException;
