// @ts-check

import { get } from "./api.js";
import { empty, fill, h, heading, markCurrent, setServiceTime, time } from "./dom.js";

/** @import { RequestList, RequestReport, RequestSummary } from "../reports.js" */

/** @param {RequestSummary} request */
const outcome = ({ status, errorCode }) => (status === undefined ? "dropped" : errorCode || String(status));

/** @param {RequestSummary} request */
const kind = ({ status }) => (status === undefined || status >= 500 ? "bad" : status >= 400 ? "refused" : "good");

/** @param {number} ms */
const duration = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en")} ms`;

/** @param {string} text */
function indent(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const MAX_PARTS = 4000;

/**
 * Highlights JSON with text nodes, never with markup.
 *
 * @param {string} text
 * @param {string} label
 */
function code(text, label) {
  const shown = indent(text);
  if (shown === "") return h("p", { class: "nothing" }, "Empty");
  const parts = [];
  let done = 0;
  for (const match of shown.matchAll(/("(?:[^"\\\n]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?\b/g)) {
    if (match.index > done) parts.push(shown.slice(done, match.index));
    const [whole, string, colon] = match;
    if (string) parts.push(h("span", { class: colon ? "json-name" : "json-text" }, string), colon || "");
    else parts.push(h("span", { class: "json-value" }, whole));
    done = match.index + whole.length;
    if (parts.length > MAX_PARTS) break;
  }
  parts.push(shown.slice(done));
  return h("pre", { tabindex: "0", "aria-label": label }, parts);
}

export function createRequestList() {
  /** @type {string | undefined} */
  let selected;
  let refreshes = 0;
  const rows = h("ol", { class: "rows", "aria-label": "Requests" });
  const foot = h("p", { class: "foot" });

  /** @param {RequestSummary} each */
  function row(each) {
    const key = String(each.number);
    const attributes = {
      class: "row",
      href: `#/requests/${key}`,
      "data-key": key,
      "aria-current": key === selected && "true",
    };
    return h(
      "li",
      {},
      h(
        "a",
        attributes,
        h("span", { class: "row-top" }, h("span", { class: "operation" }, each.operation), time(each.startedMs)),
        h(
          "span",
          { class: "row-facts" },
          h("span", { class: "outcome", "data-kind": kind(each) }, outcome(each)),
          h("span", { class: "facts" }),
          h("span", { class: "duration" }, duration(each.durationMs)),
        ),
      ),
    );
  }

  return {
    elements: [heading("Requests"), rows, foot],
    async refresh() {
      const refreshNumber = ++refreshes;
      /** @type {RequestList} */
      const { requests, count, nowMs } = await get("requests");
      if (refreshNumber !== refreshes) return;
      setServiceTime(nowMs);
      if (requests.length > 0) fill(rows, requests.map(row));
      else fill(rows, h("li", {}, empty("No requests yet", "Requests of clients appear here, with their responses.")));
      const isCut = count > requests.length;
      foot.textContent = isCut ? `Latest ${requests.length} of ${count.toLocaleString("en")}.` : "";
    },
    /** @param {string | undefined} number */
    select(number) {
      selected = number;
      markCurrent(rows, number);
    },
  };
}

/** @param {string} number */
export function createRequestView(number) {
  const article = h("article", { class: "request" });
  let isShown = false;

  /** @param {RequestReport} report */
  function show(report) {
    const facts = `${report.errorCode ? `${report.status} · ` : ""}${duration(report.durationMs)} · `;
    const isDropped = report.status === undefined;
    fill(
      article,
      h(
        "header",
        { class: "case-head" },
        h("a", { class: "back", href: "#/requests" }, "‹ Requests"),
        h(
          "div",
          { class: "title" },
          h("h1", {}, report.operation),
          h("span", { class: "outcome", "data-kind": kind(report) }, outcome(report)),
        ),
        h("p", { class: "id" }, h("span", {}, facts), time(report.startedMs)),
      ),
      h("h2", {}, "Request"),
      code(report.request, "Request"),
      h("h2", {}, "Response"),
      isDropped ? h("p", { class: "nothing" }, "The connection was dropped.") : code(report.answer, "Response"),
    );
  }

  return {
    elements: [article],
    isLoaded: () => isShown,
    /** After a restart, the same number means another request. */
    renew() {
      isShown = false;
    },
    async refresh() {
      if (isShown) return;
      show(await get(`requests/${encodeURIComponent(number)}`));
      isShown = true;
    },
  };
}
