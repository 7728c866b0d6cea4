import type { Pluggable } from "@smithy/types";
import { runtime } from "#platform";
import { addCallSite } from "../errors/addCallSite.js";
import { SupportClientError } from "../errors/SupportClientError.js";
import { addMiddleware } from "../pipeline/addMiddleware.js";
import { cacheOrder } from "../pipeline/stack.js";
import { Client, type SendableCommand, type SendCallback, type SendOptions } from "../platform/smithy/client.js";
import type { SupportClientConfig, SupportClientResolvedConfig } from "./config.js";
import { applyExtensions } from "./extensions.js";
import type { Operations } from "./operations.js";
import { completeConfig, resolveConfig } from "./resolveConfig.js";

// A mapped and indexed type, so that the compiler shows the name of the union instead of its members.
/**
 * The input of any command.
 *
 * @public
 */
export type ServiceInputTypes = { [Name in keyof Operations]: Operations[Name]["input"] }[keyof Operations];

/**
 * The output of any command.
 *
 * @public
 */
export type ServiceOutputTypes = { [Name in keyof Operations]: Operations[Name]["output"] }[keyof Operations];

/** A plugin that adds middleware to a client. */
export type Plugin = Pluggable<ServiceInputTypes, ServiceOutputTypes>;

/**
 * A client for the AWS Support API.
 *
 * Requires a support plan with API access. Without one, every call fails with {@link SubscriptionRequiredException}.
 * Requires no region, because Support is a global service.
 *
 * @example
 * const client = new SupportClient();
 * const { cases } = await client.send(new DescribeCasesCommand({ includeResolvedCases: true }));
 *
 * @param configuration - A {@link SupportClientConfig}, all optional.
 * @public
 */
export class SupportClient extends Client<
  SendOptions,
  ServiceInputTypes,
  ServiceOutputTypes,
  SupportClientResolvedConfig
> {
  /** The settings with every default resolved. */
  override readonly config: SupportClientResolvedConfig;

  constructor(...[configuration]: [] | [SupportClientConfig]) {
    const settings = completeConfig(configuration ?? {});
    super(settings as unknown as SupportClientResolvedConfig);
    this.initConfig = settings;
    this.config = applyExtensions(resolveConfig(settings), configuration?.extensions ?? []);
    this.config.protocol.setSerdeContext(this.config);
    addMiddleware(this.middlewareStack, this.config, runtime);
    cacheOrder(this.middlewareStack);
  }

  /**
   * Sends a command, and returns its output.
   *
   * @param command - The command, for example a {@link CreateCaseCommand}.
   * @param options - Options for this call: `abortSignal`, and `requestTimeout` in milliseconds (see `requestHandler`).
   * @returns The output, or nothing if a callback is passed.
   * @throws {@link SupportServiceException} when the service returns an error.
   */
  override send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: SendableCommand<ServiceInputTypes, Input, ServiceOutputTypes, Output>,
    options?: SendOptions,
  ): Promise<Output>;
  override send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: SendableCommand<ServiceInputTypes, Input, ServiceOutputTypes, Output>,
    callback: SendCallback<Output>,
  ): void;
  override send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: SendableCommand<ServiceInputTypes, Input, ServiceOutputTypes, Output>,
    options: SendOptions,
    callback: SendCallback<Output>,
  ): void;
  override send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: SendableCommand<ServiceInputTypes, Input, ServiceOutputTypes, Output>,
    optionsOrCallback?: SendOptions | SendCallback<Output>,
    callback?: SendCallback<Output>,
  ): Promise<Output> | undefined {
    const options = typeof optionsOrCallback === "function" ? undefined : optionsOrCallback;
    const done = typeof optionsOrCallback === "function" ? optionsOrCallback : callback;
    const isCommand = typeof command?.resolveMiddleware === "function";
    const result = isCommand ? super.send(command, options) : Promise.reject(invalidCommand());
    const answer = withCallSite(result, new Error());
    if (!done) return answer;

    answer
      .then(
        (output) => done(null, output),
        (error) => done(error),
      )
      .catch(() => {});
  }

  /** Closes the idle connections of the request handler. */
  override destroy(): void {
    super.destroy();
  }
}

function invalidCommand(): SupportClientError {
  const message = "`send` requires a command, such as `new DescribeCasesCommand({})`.";
  return new SupportClientError("COMMAND_INVALID", message);
}

async function withCallSite<Output>(answer: Promise<Output>, callSite: Error): Promise<Output> {
  try {
    return await answer;
  } catch (error) {
    throw addCallSite(error, callSite);
  }
}
