/** Everything that is shown goes through here, as text or as an attribute, and never as markup. */
export const domJs = `
export const byId = (id) => document.getElementById(id);

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== false));
  return element;
}

let skewMs = 0;

export function setServiceTime(nowMs) {
  skewMs = nowMs - Date.now();
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const UNITS = [['year', 31536e6], ['month', 2592e6], ['week', 6048e5], ['day', 864e5], ['hour', 36e5], ['minute', 6e4]];

function sayWhen(timeMs) {
  const distanceMs = timeMs - (Date.now() + skewMs);
  for (const [unit, lengthMs] of UNITS) {
    if (Math.abs(distanceMs) >= lengthMs) return relative.format(Math.trunc(distanceMs / lengthMs), unit);
  }
  return 'just now';
}

export function time(timeMs) {
  const date = new Date(timeMs);
  const exact = date.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'long' });
  return h('time', { datetime: date.toISOString(), title: exact, 'data-ms': timeMs }, sayWhen(timeMs));
}

export function refreshTimes() {
  for (const element of document.querySelectorAll('time[data-ms]')) {
    const text = sayWhen(Number(element.dataset.ms));
    if (element.textContent !== text) element.textContent = text;
  }
}

/** Replaces what an element holds, and leaves the focus and the scroll position where they were. */
export function fill(element, ...children) {
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const top = element.scrollTop;
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== undefined && child !== false));
  element.scrollTop = top;
  if (focused) element.querySelector('[data-key="' + CSS.escape(focused) + '"]')?.focus({ preventScroll: true });
}

const card = (heading, title, lines) =>
  h('div', { class: 'empty' }, h(heading, {}, title), lines.map((line) => (typeof line === 'string' ? h('p', {}, line) : line)));

export const empty = (title, ...lines) => card('h2', title, lines);

/** In the place of a page, whose heading it has. */
export const failed = (title, ...lines) => card('h1', title, lines);

/** The heading of a list, for those who do not see that it is one. */
export const heading = (title) => h('h1', { class: 'unseen' }, title);

export const plain = (status) => status.replaceAll('-', ' ');

export function formatSize(bytes) {
  if (bytes < 1024) return bytes + ' B';
  if (bytes < 1048576) return (bytes / 1024).toFixed(bytes < 10240 ? 1 : 0) + ' KB';
  return (bytes / 1048576).toFixed(1) + ' MB';
}

let noticeTimer;

export function notify(message) {
  const notice = byId('notice');
  notice.textContent = message;
  notice.hidden = false;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => { notice.hidden = true; }, 8000);
}
`;
