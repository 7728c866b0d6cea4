// @ts-check

import { ApiError, get, getFaults, listen } from "./api.js";
import { createCaseList } from "./cases.js";
import { openConversation } from "./conversation.js";
import { byId, empty, failed, fill, h, notify, refreshTimes } from "./dom.js";
import { createFaults, showFaultCount } from "./faults.js";
import { createRequestList, createRequestView } from "./requests.js";

/** @import { PageOptions } from "../reports.js" */

/**
 * @typedef {object} List
 * @property {readonly HTMLElement[]} elements
 * @property {() => Promise<void>} refresh
 * @property {(id: string | undefined) => void} select
 */
/**
 * @typedef {object} Detail
 * @property {readonly HTMLElement[]} elements
 * @property {() => Promise<void>} refresh
 * @property {() => boolean} isLoaded
 * @property {() => void} [renew]
 * @property {HTMLElement} [text]
 */
/**
 * @typedef {object} View
 * @property {List} [list]
 * @property {(id: string) => Detail} [open]
 * @property {Detail} [page]
 * @property {readonly [title: string, ...lines: (string | Node)[]]} blank
 */

const list = byId("list");
const detail = byId("detail");

/** @type {Readonly<Record<string, readonly [title: string, advice?: string]>>} */
const FAILURES = {
  unreachable: ["The service does not respond", "This page reconnects automatically."],
  notFound: ["Not found", "A reset may have removed it."],
  rejected: ["Not available"],
};

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {PageOptions} options */
function start(options) {
  const cases = createCaseList(options, ({ total }) => {
    document.title = total === 0 ? "Local Support" : `Local Support (${total})`;
  });
  /** @param {string} name */
  const key = (name) => h("kbd", {}, name);
  const hints = [
    h("p", { class: "keys" }, key("/"), " search ", key("j"), key("k"), " down and up ", key("r"), " reply"),
    h("p", { class: "hint" }, "Point clients at this service with"),
    h("pre", {}, `AWS_ENDPOINT_URL_SUPPORT=${location.origin}`),
  ];
  /** @type {View} */
  const casesView = {
    list: cases,
    open: (id) => openConversation(id, options),
    blank: ["No case selected", "Select a case to read and answer it.", ...hints],
  };
  /** @type {Readonly<Record<string, View>>} */
  const views = {
    cases: casesView,
    requests: {
      list: createRequestList(),
      open: createRequestView,
      blank: ["No request selected", "Select a request to see its details."],
    },
    faults: { page: createFaults(options), blank: ["Faults"] },
  };

  let view = "";
  /** @type {string | undefined} */
  let id;
  /** @type {Detail | undefined} */
  let page;

  const current = () => views[view] ?? casesView;

  /** @param {List | undefined} shownList */
  const refreshList = (shownList) => shownList?.refresh().catch(notify);

  async function openPage() {
    const opening = page;
    if (!opening) return;
    try {
      await opening.refresh();
      const isShown = opening.elements.every((element) => element.parentNode === detail);
      if (opening === page && !isShown) fill(detail, opening.elements);
    } catch (error) {
      const kind = error instanceof ApiError ? error.kind : "rejected";
      // Keeps loaded content while the service does not respond.
      if (opening !== page || (kind === "unreachable" && opening.isLoaded())) return;
      const [title, advice = String(error)] = FAILURES[kind] ?? [];
      fill(detail, failed(title ?? kind, advice));
    }
  }

  function route() {
    const [, name = "", wanted] = location.hash.split("/");
    const nextView = Object.hasOwn(views, name) ? name : "cases";
    const isOther = nextView !== view;
    view = nextView;
    const { list: shownList, open, page: only, blank } = current();
    if (isOther) {
      fill(list, shownList ? [...shownList.elements] : []);
      refreshList(shownList);
    }
    id = wanted ? decode(wanted) : undefined;
    document.body.dataset.view = view;
    document.body.classList.toggle("has-detail", id !== undefined || only !== undefined);
    for (const link of document.querySelectorAll("a")) {
      if (link.dataset.view === undefined) continue;
      if (link.dataset.view === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    shownList?.select(id);
    page = id === undefined ? only : (open?.(id) ?? only);
    fill(detail, page ? [...page.elements] : empty(...blank));
    detail.scrollTop = 0;
    return openPage();
  }

  /** @param {number} step */
  function move(step) {
    const rows = [...list.querySelectorAll("a")];
    const focused = rows.findIndex((row) => row.matches(":focus"));
    const from = focused >= 0 ? focused : rows.findIndex((row) => row.dataset.key === id);
    const row = rows[Math.min(rows.length - 1, Math.max(0, from + step))];
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }

  /** @type {Readonly<Record<string, () => void>>} */
  const keys = {
    "/": () => {
      if (view !== "cases") location.hash = "#/cases";
      cases.search.focus();
      cases.search.select();
    },
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    r: () => page?.text?.focus(),
  };

  addEventListener("keydown", (event) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    const isTyping = target.matches("input, textarea, select");
    if (event.key === "Escape" && isTyping) return target.blur();
    if (target === cases.search && event.key === "ArrowDown") {
      event.preventDefault();
      return move(1);
    }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const isScrolling = detail.contains(target) && event.key.startsWith("Arrow");
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act || isScrolling) return;
    event.preventDefault();
    act();
  });

  addEventListener("hashchange", route);
  list.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link?.hash === location.hash) openPage();
  });

  listen(
    (kinds) => {
      const isFaults = view === "faults";
      if (kinds.includes(view)) {
        if (!isFaults) refreshList(current().list);
        openPage();
      }
      if (!isFaults && kinds.includes("faults"))
        getFaults().then(
          ({ active }) => showFaultCount(active),
          () => {},
        );
      refreshTimes();
    },
    (isLive) => {
      if (isLive) page?.renew?.();
      showState(isLive);
    },
  );
  route();
}

/** @param {boolean} isLive */
function showState(isLive) {
  byId("live").textContent = isLive ? "Live" : "Waiting for the service";
  byId("live").classList.toggle("on", isLive);
}

async function load() {
  try {
    start(await get("options"));
  } catch {
    showState(false);
    setTimeout(load, 1000);
  }
}

// The skip link moves the focus without changing the address.
byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  detail.focus();
});
setInterval(refreshTimes, 15000);
load();
