// @ts-check

/** @import { FaultState } from "../reports.js" */

const ROOT = "/console/api/";
const UNREACHABLE = "The service does not respond. Start it again; this page reconnects automatically.";

/** @typedef {"unreachable" | "notFound" | "rejected"} FailureKind */

/** `kind`: `unreachable` if the service does not respond, `notFound` for status 404, `rejected` for any other error. */
export class ApiError extends Error {
  /**
   * @param {FailureKind} kind
   * @param {string} message
   */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 */
async function call(path, init) {
  const response = await fetch(ROOT + path, init).catch(() => undefined);
  const content = await response?.json().catch(() => undefined);
  if (!response || !content) throw new ApiError("unreachable", UNREACHABLE);
  if (!response.ok)
    throw new ApiError(response.status === 404 ? "notFound" : "rejected", content.message || UNREACHABLE);
  return content;
}

/** @param {string} path */
export const get = (path) => call(path);

/**
 * @param {string} path
 * @param {object} content
 */
export const post = (path, content = {}) =>
  call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(content) });

/** @returns {Promise<FaultState>} */
export const getFaults = () => get("faults");

/**
 * @param {string} id
 * @param {string} suffix
 */
export const attachmentUrl = (id, suffix = "") => `${ROOT}attachments/${encodeURIComponent(id)}${suffix}`;

const KINDS = ["cases", "requests", "faults"];
const POLLS = 30;

/**
 * Calls `onChange` with the kinds of content that changed, and `onState` with whether the service responds.
 *
 * @param {(kinds: readonly string[]) => void} onChange
 * @param {(isLive: boolean) => void} onState
 */
export function listen(onChange, onState) {
  const source = new EventSource(`${ROOT}events`);
  source.onopen = () => {
    onState(true);
    onChange(KINDS);
  };
  source.onerror = () => {
    onState(false);
    // When another server on the same port has responded, the browser does not reconnect.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(onChange, onState), 1000);
  };
  source.onmessage = ({ data }) => onChange(JSON.parse(data));
  source.addEventListener("full", () => {
    source.close();
    poll(onChange, onState);
  });
}

/** @type {typeof listen} */
async function poll(onChange, onState) {
  // Browsers share six connections per host among all tabs, so only the first few tabs get a stream.
  for (let count = 0; count < POLLS; count++) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const isThere = await getFaults().then(
      () => true,
      () => false,
    );
    if (!isThere) break;
    onChange(KINDS);
  }
  listen(onChange, onState);
}
