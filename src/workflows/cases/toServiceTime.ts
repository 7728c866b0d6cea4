import type { SupportSender } from "../core/SupportSender.js";

/** Writes a time of this machine as the service's clock has it, as far as the client has found out what that shows. */
export function toServiceTime(client: SupportSender, timeMs: number): string {
  const { config } = client as { readonly config?: { readonly systemClockOffset?: number } };
  return new Date(Math.max(timeMs + (config?.systemClockOffset ?? 0), 0)).toISOString();
}
