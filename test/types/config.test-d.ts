import type * as official from "@aws-sdk/client-support";
import type * as ours from "aws-support-client";
import type { Differing, None } from "../support/types.js";

/** Options that the official client lacks. */
type OwnOption = "maxResponseBytes";

/** Client options, and the resolved `client.config`. */
interface Settings {
  ClientDefaults: [ours.ClientDefaults, official.ClientDefaults];
  ClientInputEndpointParameters: [ours.ClientInputEndpointParameters, official.ClientInputEndpointParameters];
  RuntimeExtension: [ours.RuntimeExtension, official.RuntimeExtension];
  SupportClientConfig: [Omit<ours.SupportClientConfig, OwnOption>, official.SupportClientConfig];
  SupportClientConfigType: [Omit<ours.SupportClientConfigType, OwnOption>, official.SupportClientConfigType];
  SupportClientResolvedConfig: [
    Omit<ours.SupportClientResolvedConfig, OwnOption>,
    official.SupportClientResolvedConfig,
  ];
  SupportClientResolvedConfigType: [
    Omit<ours.SupportClientResolvedConfigType, OwnOption>,
    official.SupportClientResolvedConfigType,
  ];
  SupportExtensionConfiguration: [ours.SupportExtensionConfiguration, official.SupportExtensionConfiguration];
  SupportPaginationConfiguration: [ours.SupportPaginationConfiguration, official.SupportPaginationConfiguration];
}
export type DifferingSettings = None<Differing<Settings>>;

/** Each option on its own, because an `any` would be hidden in a comparison of the whole type. */
type Options = {
  [Name in keyof official.SupportClientConfig]-?: [ours.SupportClientConfig[Name], official.SupportClientConfig[Name]];
};
type ResolvedOptions = {
  [Name in keyof official.SupportClientResolvedConfig]-?: [
    ours.SupportClientResolvedConfig[Name],
    official.SupportClientResolvedConfig[Name],
  ];
};
export type DifferingOptions = None<Differing<Options>>;
export type DifferingResolvedOptions = None<Differing<ResolvedOptions>>;

/** The members of a client that libraries read. */
export async function readConfig({ config }: ours.SupportClient): Promise<readonly string[]> {
  const region: string = await config.region();
  const { accessKeyId, expiration } = await config.credentials();
  const endpoint = await config.endpoint?.();
  const attempts: number = await config.maxAttempts();
  const dualstack: boolean = await config.useDualstackEndpoint();
  const { url } = config.endpointProvider({ Region: region, UseDualStack: dualstack, UseFIPS: false });
  const mode = typeof config.retryMode === "function" ? await config.retryMode() : config.retryMode;
  config.requestHandler.destroy?.();
  config.logger.warn?.(mode);
  return [accessKeyId, String(expiration), endpoint?.hostname ?? "", url.href, String(attempts), config.serviceId];
}
