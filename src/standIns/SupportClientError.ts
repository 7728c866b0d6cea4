import { SupportClientError as Own } from "../errors/SupportClientError.js";

const KEY = Symbol.for("aws-support-client.SupportClientError");
const shared = globalThis as { [KEY]?: typeof Own };
shared[KEY] ??= Own;

/**
 * Stands for the class in the CommonJS files for Node, two of which hold it: that of the client and that of the local
 * service. The first one that is loaded gives it to the other, so that each recognizes the errors of both.
 */
export const SupportClientError = shared[KEY];
