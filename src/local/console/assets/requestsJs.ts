export const requestsJs = String.raw`
import { get } from './api.js';
import { empty, fill, h, heading, setServiceTime, time } from './dom.js';

const outcome = ({ status, errorCode }) => (status === undefined ? 'dropped' : errorCode || String(status));
const kind = ({ status }) => (status === undefined || status >= 500 ? 'bad' : status >= 400 ? 'refused' : 'good');
const duration = (ms) => (ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en')) + ' ms';

function tidy(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** JSON in colours, put together from text nodes. */
function code(text, label) {
  const shown = tidy(text);
  if (shown === '') return h('p', { class: 'nothing' }, 'Nothing');
  const parts = [];
  let done = 0;
  for (const match of shown.matchAll(/("(?:[^"\\\n]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\b\d+(?:\.\d+)?\b/g)) {
    if (match.index > done) parts.push(shown.slice(done, match.index));
    const [whole, string, colon] = match;
    if (string) parts.push(h('span', { class: colon ? 'json-name' : 'json-text' }, string), colon || '');
    else parts.push(h('span', { class: 'json-value' }, whole));
    done = match.index + whole.length;
    if (parts.length > 4000) break;
  }
  parts.push(shown.slice(done));
  return h('pre', { tabindex: '0', 'aria-label': label }, parts);
}

export function createRequestList() {
  let selected;
  let asked = 0;
  const rows = h('ol', { class: 'rows', 'aria-label': 'Requests' });
  const foot = h('p', { class: 'foot' });

  function row(each) {
    return h('li', {}, h('a', {
      class: 'row', href: '#/requests/' + each.number, 'data-key': each.number,
      'aria-current': String(each.number) === selected && 'true',
    },
      h('span', { class: 'row-top' }, h('span', { class: 'operation' }, each.operation), time(each.startedMs)),
      h('span', { class: 'row-facts' }, h('span', { class: 'outcome', 'data-kind': kind(each) }, outcome(each)),
        h('span', { class: 'facts' }), h('span', { class: 'duration' }, duration(each.durationMs)))));
  }

  return {
    elements: [heading('Requests'), rows, foot],
    async refresh() {
      const turn = ++asked;
      const { requests, count, nowMs } = await get('requests');
      if (turn !== asked) return;
      setServiceTime(nowMs);
      if (requests.length === 0) {
        fill(rows, h('li', {}, empty('No requests yet', 'What clients ask for appears here, with its answer.')));
      } else fill(rows, requests.map(row));
      foot.textContent = count > requests.length ? 'The last ' + requests.length + ' of ' + count.toLocaleString('en') + '.' : '';
    },
    select(number) {
      selected = number;
      for (const link of rows.querySelectorAll('a.row')) {
        if (link.dataset.key === number) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

export function createRequestView(number) {
  const article = h('article', { class: 'request' });
  let isShown = false;
  return {
    elements: [article],
    isLoaded: () => isShown,
    /** Another service has its own requests by the same numbers. */
    renew() { isShown = false; },
    async refresh() {
      if (isShown) return;
      const report = await get('requests/' + encodeURIComponent(number));
      isShown = true;
      fill(article,
        h('header', { class: 'case-head' },
          h('a', { class: 'back', href: '#/requests' }, '‹ Requests'),
          h('div', { class: 'title' }, h('h1', {}, report.operation),
            h('span', { class: 'outcome', 'data-kind': kind(report) }, outcome(report))),
          h('p', { class: 'id' }, h('span', {}, (report.errorCode ? report.status + ' · ' : '') + duration(report.durationMs) + ' · '), time(report.startedMs))),
        h('h2', {}, 'Request'), code(report.request, 'Request'),
        h('h2', {}, 'Answer'), report.status === undefined ? h('p', { class: 'nothing' }, 'The connection was dropped.') : code(report.answer, 'Answer'));
    },
  };
}
`;
