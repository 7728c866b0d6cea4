import type { Encoder } from "@smithy/types";
import { parseBytes } from "#platform";
import { redactLinks } from "../../errors/redact.js";
import { deserializeDocument } from "./deserializeJson.js";

/** What an error response says: the members of its JSON object, or text of another form. */
export interface ErrorBody {
  readonly body: Record<string, unknown>;
  readonly text?: string;
}

const MAX_TEXT_BYTES = 64 * 1024;

/** Reads the body of an error response. Gateways and proxies answer with HTML, text or nothing. */
export function parseErrorBody(bytes: Uint8Array, decodeText: Encoder): ErrorBody {
  if (bytes.length === 0) return { body: {} };
  try {
    const json = deserializeDocument(parseBytes(bytes, decodeText));
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return { body: { ...json } };
  } catch {
    // Not JSON, or nested too deeply.
  }
  return { body: {}, text: redactLinks(decodeText(bytes.subarray(0, MAX_TEXT_BYTES))) };
}
