// @ts-check

import { get } from "./api.js";
import { empty, fill, h, heading, markCurrent, notify, plain, setServiceTime, time } from "./dom.js";

/** @import { CaseList, CaseSummary, PageOptions } from "../reports.js" */

/** @param {string} name */
export const status = (name) => h("span", { class: "status", "data-status": name }, plain(name));

/** @param {string} text */
const capitalize = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @param {PageOptions} options
 * @param {(list: CaseList) => void} onListed
 */
export function createCaseList({ statuses }, onListed) {
  /** @type {string | undefined} */
  let selected;
  let shown = "";
  let refreshes = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {readonly (readonly [value: string, label: string])[]} */
  const filters = [
    ["all", "All cases"],
    ["open", "Not resolved"],
    ...statuses.map((name) => /** @type {const} */ ([name, capitalize(plain(name))])),
  ];
  const rows = h("ol", { class: "rows", "aria-label": "Cases" });
  const foot = h("p", { class: "foot" });
  const refreshNow = () => refresh().catch(notify);
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(refreshNow, 120);
  };
  const search = h("input", {
    type: "search",
    id: "search",
    placeholder: "Search cases",
    "aria-label": "Search cases",
    "aria-keyshortcuts": "/",
    autocomplete: "off",
    spellcheck: "false",
    oninput: refreshSoon,
  });
  const filter = h(
    "select",
    { id: "filter", "aria-label": "Show", onchange: refreshNow },
    filters.map(([value, label]) => h("option", { value }, label)),
  );
  const head = h(
    "div",
    { class: "tools" },
    h("div", { class: "search" }, search, h("kbd", { "aria-hidden": "true" }, "/")),
    filter,
  );

  /** @param {CaseSummary} each */
  function row(each) {
    const facts = [each.serviceCode, each.severityCode].filter(Boolean).join(" · ");
    const count = `${each.messages} ${each.messages === 1 ? "message" : "messages"}`;
    const attributes = {
      class: "row",
      href: `#/cases/${each.displayId}`,
      "data-key": each.displayId,
      "aria-current": each.displayId === selected && "true",
    };
    const top = h("span", { class: "row-top" }, h("span", { class: "subject" }, each.subject || "No subject"));
    top.append(time(each.changedMs));
    return h(
      "li",
      {},
      h(
        "a",
        attributes,
        top,
        h(
          "span",
          { class: "row-facts" },
          status(each.status),
          h("span", { class: "facts" }, facts),
          h("span", { class: "count", title: count }, String(each.messages)),
        ),
      ),
    );
  }

  /** @param {CaseList} list */
  function show({ cases, matching, total, counts }) {
    for (const [index, [value, label]] of filters.entries()) {
      const open = total - (counts.resolved ?? 0);
      const count = value === "all" ? total : value === "open" ? open : (counts[value] ?? 0);
      const option = filter.options[index];
      if (option) option.textContent = `${label} (${count})`;
    }
    if (total === 0) fill(rows, h("li", {}, empty("No cases yet", "Cases opened with CreateCase appear here.")));
    else if (matching === 0) fill(rows, h("li", {}, empty("No matches", "Use fewer words, or show all cases.")));
    else fill(rows, cases.map(row));
    const isCut = cases.length < matching;
    foot.textContent = isCut ? `Newest ${cases.length} of ${matching}. Search to find others.` : "";
  }

  async function refresh() {
    const refreshNumber = ++refreshes;
    /** @type {CaseList} */
    const list = await get(`cases?${new URLSearchParams({ search: search.value, show: filter.value })}`);
    if (refreshNumber !== refreshes) return;
    setServiceTime(list.nowMs);
    const text = JSON.stringify({ ...list, nowMs: 0 });
    if (text !== shown) show(list);
    shown = text;
    onListed(list);
  }

  return {
    elements: [heading("Cases"), head, rows, foot],
    search,
    refresh,
    /** @param {string | undefined} displayId */
    select(displayId) {
      selected = displayId;
      markCurrent(rows, displayId);
    },
  };
}
