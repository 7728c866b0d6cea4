// @ts-check

import { attachmentUrl, get, post } from "./api.js";
import { status } from "./cases.js";
import { fill, formatSize, h, notify, plain, time } from "./dom.js";

/** @import { CaseAttachment, CaseMessage, CaseReport, PageOptions } from "../reports.js" */

/** @param {string} author */
const isAws = (author) => /^(amazon|aws)\b/i.test(author);

/**
 * @param {CaseAttachment} file
 * @param {string | undefined} kind
 */
function attachment({ attachmentId, fileName, sizeBytes }, kind) {
  const chip = h(
    "a",
    { class: "chip", href: attachmentUrl(attachmentId, "?download"), download: fileName },
    h("span", { class: "chip-name" }, fileName),
    h("span", { class: "chip-size" }, formatSize(sizeBytes)),
  );
  if (kind === "picture") {
    const picture = h("img", { src: attachmentUrl(attachmentId), alt: `Preview of ${fileName}`, loading: "lazy" });
    picture.addEventListener("error", () => picture.remove());
    return h("figure", {}, picture, h("figcaption", {}, chip));
  }
  if (kind !== "text") return h("figure", {}, h("figcaption", {}, chip));
  const text = h("pre", { tabindex: "0", "aria-label": `Preview of ${fileName}` });
  fetch(attachmentUrl(attachmentId))
    .then((response) => (response.ok ? response.text() : ""))
    .then((content) => {
      text.textContent = content;
    })
    .catch(() => text.remove());
  return h("figure", { class: "wide" }, text, h("figcaption", {}, chip));
}

/**
 * @param {CaseMessage} message
 * @param {CaseReport["previews"]} previews
 */
function messageItem({ body, submittedBy, createdMs, attachments }, previews) {
  const files = attachments.map((each) => attachment(each, previews[each.attachmentId]));
  return h(
    "li",
    { class: isAws(submittedBy) ? "message aws" : "message" },
    h("header", {}, h("span", { class: "author" }, submittedBy), time(createdMs)),
    h("p", { class: "body", dir: "auto" }, body),
    files.length > 0 && h("div", { class: "files" }, files),
  );
}

/** @typedef {ReturnType<typeof createConversation>} Conversation */

/**
 * Conversations with an unsent reply, by display id.
 *
 * @type {Map<string, Conversation>}
 */
const drafts = new Map();

/**
 * @param {string} id
 * @param {PageOptions} options
 */
export const openConversation = (id, options) => drafts.get(id) ?? createConversation(id, options);

/**
 * Appends new messages, so that a draft stays. Messages never change: if they do, the service was reset.
 *
 * @param {string} id
 * @param {PageOptions} options
 */
function createConversation(id, { statuses }) {
  /** @type {string[]} */
  let shown = [];
  let shownFacts = "";
  let refreshes = 0;
  let caseId = id;
  /** @type {CaseReport | undefined} */
  let report;
  const head = h("header", { class: "case-head" });
  const thread = h("ol", { class: "thread", "aria-label": "Conversation", "aria-live": "polite" });
  const text = h("textarea", {
    id: "reply",
    rows: "4",
    placeholder: "Write as Amazon Web Services",
    "aria-label": "Reply as AWS",
    dir: "auto",
  });
  const next = h("select", { "aria-label": "Status after the reply" }, options(statuses, "pending-customer-action"));
  const send = h("button", { class: "primary", type: "submit" }, "Reply as AWS");
  const form = h(
    "form",
    { class: "reply", onsubmit: reply },
    text,
    h("div", { class: "reply-foot" }, h("label", {}, h("span", {}, "Set status to "), next), send),
  );
  text.addEventListener("input", keepDraft);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });

  function keepDraft() {
    if (text.value === "") drafts.delete(id);
    else drafts.set(id, conversation);
  }

  /** @param {Event} event */
  async function reply(event) {
    event.preventDefault();
    if (text.value.trim() === "" || send.disabled) return text.focus();
    const body = text.value;
    send.disabled = true;
    try {
      await post(`cases/${encodeURIComponent(caseId)}/reply`, { body, status: next.value });
      // Keeps the text typed while the reply was in flight.
      text.value = text.value.startsWith(body) ? text.value.slice(body.length) : text.value;
      keepDraft();
      await refresh();
      thread.lastElementChild?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    } catch (error) {
      notify(error);
    } finally {
      send.disabled = false;
    }
  }

  /** @param {string} name */
  async function setStatus(name) {
    try {
      await post(`cases/${encodeURIComponent(caseId)}/status`, { status: name });
      await refresh();
    } catch (error) {
      notify(error);
      if (report) showHead(report);
    }
  }

  /** @param {CaseReport} shownCase */
  function showHead(shownCase) {
    const known = statuses.includes(shownCase.status) ? statuses : [...statuses, shownCase.status];
    const choice = h(
      "select",
      {
        id: "status",
        "data-key": "status",
        "aria-label": "Status of the case",
        onchange: () => setStatus(choice.value),
      },
      options(known, shownCase.status),
    );
    const isResolved = shownCase.status === "resolved";
    const resolve = () => setStatus(isResolved ? "reopened" : "resolved");
    fill(
      head,
      h("a", { class: "back", href: "#/cases", "data-key": "back" }, "‹ Cases"),
      h(
        "div",
        { class: "title" },
        h("h1", { dir: "auto" }, shownCase.subject || "No subject"),
        status(shownCase.status),
      ),
      h("p", { class: "id" }, h("code", {}, shownCase.caseId), h("span", {}, "opened "), time(shownCase.createdMs)),
      h("dl", {}, facts(shownCase)),
      h(
        "div",
        { class: "actions" },
        h("label", {}, h("span", {}, "Status "), choice),
        h("button", { type: "button", "data-key": "resolve", onclick: resolve }, isResolved ? "Reopen" : "Resolve"),
      ),
    );
    text.placeholder = isResolved ? "This case is resolved. A reply reopens it." : "Write as Amazon Web Services";
  }

  async function refresh() {
    const refreshNumber = ++refreshes;
    /** @type {CaseReport} */
    const latest = await get(`cases/${encodeURIComponent(id)}`);
    if (refreshNumber !== refreshes) return;
    report = latest;
    caseId = latest.caseId;
    const { messages, previews, nowMs: _, ...rest } = latest;
    const restText = JSON.stringify(rest);
    if (restText !== shownFacts) showHead(latest);
    shownFacts = restText;
    const texts = messages.map((each) => JSON.stringify(each));
    if (shown.some((each, index) => each !== texts[index])) {
      thread.replaceChildren();
      shown = [];
    }
    thread.append(...messages.slice(shown.length).map((each) => messageItem(each, previews)));
    shown = texts;
  }

  const conversation = {
    elements: [h("article", { class: "case" }, head, thread, form)],
    isLoaded: () => report !== undefined,
    refresh,
    text,
  };
  return conversation;
}

/**
 * @param {readonly string[]} values
 * @param {string} selected
 */
function options(values, selected) {
  return values.map((value) => h("option", { value, selected: value === selected }, plain(value)));
}

/** @param {CaseReport} report */
function facts(report) {
  /** @type {readonly (readonly [name: string, value: string | undefined])[]} */
  const all = [
    ["Case", report.displayId],
    ["Service", report.serviceCode],
    ["Category", report.categoryCode],
    ["Severity", report.severityCode],
    ["Type", report.issueType],
    ["Language", report.language],
    ["Opened by", report.submittedBy],
    ["Copies to", report.ccEmailAddresses.join(", ")],
  ];
  return all.flatMap(([name, value]) => (value ? [h("div", {}, h("dt", {}, name), h("dd", {}, value))] : []));
}
