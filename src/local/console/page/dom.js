// @ts-check

// Creates all content as text and attributes, never as markup.

/** @typedef {string | Node | false | undefined} Child */

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`Missing element: #${id}`);
  return element;
}

/**
 * @param {readonly (Child | readonly Child[])[]} children
 * @returns {(string | Node)[]}
 */
function flatten(children) {
  return children.flat().filter((child) => child !== undefined && child !== false);
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, unknown>>} attributes - Functions named `on...` are listeners.
 * @param {...(Child | readonly Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), (event) => value(event));
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...flatten(children));
  return element;
}

/**
 * Replaces an element's children. Preserves the focus and the scroll position.
 *
 * @param {HTMLElement} element
 * @param {...(Child | readonly Child[])} children
 */
export function fill(element, ...children) {
  const active = document.activeElement;
  const focused = active instanceof HTMLElement && element.contains(active) ? active.dataset.key : undefined;
  const top = element.scrollTop;
  element.replaceChildren(...flatten(children));
  element.scrollTop = top;
  if (!focused) return;
  const next = element.querySelector(`[data-key="${CSS.escape(focused)}"]`);
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}

let skewMs = 0;

/** @param {number} nowMs */
export function setServiceTime(nowMs) {
  skewMs = nowMs - Date.now();
}

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
/** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} */
const UNITS = [
  ["year", 31536e6],
  ["month", 2592e6],
  ["week", 6048e5],
  ["day", 864e5],
  ["hour", 36e5],
  ["minute", 6e4],
];

/** @param {number} timeMs */
function formatRelative(timeMs) {
  const distanceMs = timeMs - (Date.now() + skewMs);
  for (const [unit, lengthMs] of UNITS) {
    if (Math.abs(distanceMs) >= lengthMs) return relative.format(Math.trunc(distanceMs / lengthMs), unit);
  }
  return "just now";
}

/** @param {number} timeMs */
export function time(timeMs) {
  const date = new Date(timeMs);
  const exact = date.toLocaleString(undefined, { dateStyle: "full", timeStyle: "long" });
  return h("time", { datetime: date.toISOString(), title: exact, "data-ms": timeMs }, formatRelative(timeMs));
}

export function refreshTimes() {
  for (const element of document.querySelectorAll("time")) {
    const text = formatRelative(Number(element.dataset.ms));
    if (element.textContent !== text) element.textContent = text;
  }
}

/**
 * @param {"h1" | "h2"} level
 * @param {string} title
 * @param {readonly (string | Node)[]} lines
 */
const card = (level, title, lines) =>
  h(
    "div",
    { class: "empty" },
    h(level, {}, title),
    lines.map((line) => (typeof line === "string" ? h("p", {}, line) : line)),
  );

/**
 * @param {string} title
 * @param {...(string | Node)} lines
 */
export const empty = (title, ...lines) => card("h2", title, lines);

/**
 * Replaces a view, so it has a view's heading level.
 *
 * @param {string} title
 * @param {...(string | Node)} lines
 */
export const failed = (title, ...lines) => card("h1", title, lines);

/**
 * A heading for screen readers.
 *
 * @param {string} title
 */
export const heading = (title) => h("h1", { class: "visually-hidden" }, title);

/** @param {string} status */
export const plain = (status) => status.replaceAll("-", " ");

/**
 * Marks the link of the selected row among the rows of a list.
 *
 * @param {HTMLElement} rows
 * @param {string | undefined} key
 */
export function markCurrent(rows, key) {
  for (const link of rows.querySelectorAll("a")) {
    if (link.dataset.key === key) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** @param {number} bytes */
export function formatSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1048576) return `${(bytes / 1024).toFixed(bytes < 10240 ? 1 : 0)} KB`;
  return `${(bytes / 1048576).toFixed(1)} MB`;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let noticeTimer;

/** @param {unknown} error */
export function notify(error) {
  const notice = byId("notice");
  notice.textContent = error instanceof Error ? error.message : String(error);
  notice.hidden = false;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => {
    notice.hidden = true;
  }, 8000);
}
