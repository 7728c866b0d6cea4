import type { SupportClientConfig, SupportClientResolvedConfig } from "../client/config.js";
import type { Plugin } from "../client/SupportClient.js";

/** The settings whose defaults depend on the runtime. */
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

/** The parts of the client that depend on the runtime. */
export interface Runtime {
  /** Returns the middleware that only this runtime has. */
  listPlugins(): readonly Plugin[];
  /** Adds the defaults of this runtime to the caller's settings. */
  getSettings(config: SupportClientConfig): RuntimeSettings;
  /** Returns the endpoint of the environment or the shared config file. */
  findConfiguredEndpoint(serviceId: string | null | undefined): Promise<string | undefined>;
  /** Returns whether the environment or the shared config file disables the correction of the clock. */
  loadDisableClockSkewCorrection(): boolean | (() => Promise<boolean>);
}
