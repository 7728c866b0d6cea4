import { SupportClientError } from "../../errors/SupportClientError.js";
import type { SupportSender } from "./SupportSender.js";

/** Makes sure that there is a client, before anything is begun for it. */
export function requireSender(client: SupportSender | undefined): void {
  if (typeof client?.send === "function") return;
  throw new SupportClientError(
    "CLIENT_INVALID",
    "Failed to begin: what was given as the client has no `send`. Give a SupportClient, or one that is wrapped.",
  );
}
