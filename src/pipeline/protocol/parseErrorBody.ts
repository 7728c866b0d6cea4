import type { Encoder } from "@smithy/types";
import { parseBytes } from "#platform";
import { redactLinks } from "../../errors/redact.js";
import { deserializeDocument } from "./deserializeJson.js";

/** The members of an error response in JSON, or the text of any other. */
export interface ErrorBody {
  readonly body: Record<string, unknown>;
  readonly text?: string;
}

const MAX_TEXT_BYTES = 64 * 1024;

/** Parses the body of an error response. Gateways and proxies respond with HTML, text or nothing. */
export function parseErrorBody(bytes: Uint8Array, decodeText: Encoder): ErrorBody {
  if (bytes.length === 0) return { body: {} };
  try {
    const json = deserializeDocument(parseBytes(bytes, decodeText));
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return { body: { ...json } };
  } catch {
    // Invalid JSON, or nested too deeply.
  }
  return { body: {}, text: redactLinks(decodeText(bytes.subarray(0, MAX_TEXT_BYTES))) };
}
