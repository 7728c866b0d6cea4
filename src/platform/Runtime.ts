import type { SupportClientConfig, SupportClientResolvedConfig } from "../client/config.js";
import type { Plugin } from "../client/SupportClient.js";

/** The settings whose defaults depend on where the client runs. */
export type RuntimeSettings = Pick<
  SupportClientResolvedConfig,
  | "runtime"
  | "bodyLengthChecker"
  | "defaultsMode"
  | "defaultUserAgentProvider"
  | "requestHandler"
  | "sha256"
  | "streamCollector"
> &
  Required<
    Pick<
      SupportClientConfig,
      "credentialDefaultProvider" | "maxAttempts" | "region" | "retryMode" | "useDualstackEndpoint" | "useFipsEndpoint"
    >
  > &
  Pick<SupportClientConfig, "authSchemePreference" | "userAgentAppId">;

/** A place where the client runs: what it offers, and what it can be asked for. */
export interface Runtime {
  /** What only this runtime adds to the middleware of a client. */
  listPlugins(): readonly Plugin[];
  /** Completes the settings that a caller gave. */
  getSettings(config: SupportClientConfig): RuntimeSettings;
  /** Finds the endpoint that the environment or the shared config file names for a service. */
  findConfiguredEndpoint(serviceId: string | null | undefined): Promise<string | undefined>;
  /** Reads from the environment or the shared config file whether the clock is to be left alone. */
  loadDisableClockSkewCorrection(): boolean | (() => Promise<boolean>);
}
