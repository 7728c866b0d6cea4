export const casesJs = `
import { get } from './api.js';
import { empty, fill, h, heading, notify, plain, setServiceTime, time } from './dom.js';

const FILTERS = [
  ['all', 'All cases'],
  ['open', 'Not resolved'],
  ['unassigned', 'Unassigned'],
  ['opened', 'Opened'],
  ['work-in-progress', 'Work in progress'],
  ['pending-customer-action', 'Pending customer action'],
  ['customer-action-completed', 'Customer action completed'],
  ['reopened', 'Reopened'],
  ['resolved', 'Resolved'],
];

export const status = (name) => h('span', { class: 'status', 'data-status': name }, plain(name));

export function createCaseList(onListed) {
  let selected;
  let shown = '';
  let asked = 0;
  let timer;
  const rows = h('ol', { class: 'rows', 'aria-label': 'Cases' });
  const foot = h('p', { class: 'foot' });
  const later = () => { clearTimeout(timer); timer = setTimeout(refreshNow, 120); };
  const refreshNow = () => refresh().catch((error) => notify(error.message));
  const search = h('input', {
    type: 'search', id: 'search', placeholder: 'Search cases', 'aria-label': 'Search cases',
    'aria-keyshortcuts': '/', autocomplete: 'off', spellcheck: 'false', oninput: later,
  });
  const filter = h('select', { id: 'filter', 'aria-label': 'Show', onchange: refreshNow },
    FILTERS.map(([value, label]) => h('option', { value }, label)));
  const head = h('div', { class: 'tools' },
    h('div', { class: 'search' }, search, h('kbd', { 'aria-hidden': 'true' }, '/')), filter);

  function row(each) {
    return h('li', {}, h('a', {
      class: 'row', href: '#/cases/' + each.displayId, 'data-key': each.displayId,
      'aria-current': each.displayId === selected && 'true',
    },
      h('span', { class: 'row-top' }, h('span', { class: 'subject' }, each.subject || 'No subject'), time(each.changedMs)),
      h('span', { class: 'row-facts' }, status(each.status),
        h('span', { class: 'facts' }, [each.serviceCode, each.severityCode].filter(Boolean).join(' · ')),
        h('span', { class: 'count', title: each.messages + (each.messages === 1 ? ' message' : ' messages') }, String(each.messages)))));
  }

  function show({ cases, matching, total, counts }) {
    for (const option of filter.options) {
      const [, label] = FILTERS.find(([value]) => value === option.value);
      const count = option.value === 'all' ? total
        : option.value === 'open' ? total - (counts.resolved || 0) : counts[option.value] || 0;
      option.textContent = label + ' (' + count + ')';
    }
    if (total === 0) fill(rows, h('li', {}, empty('No cases yet', 'A case that is opened with CreateCase appears here at once.')));
    else if (matching === 0) fill(rows, h('li', {}, empty('Nothing found', 'No case matches. Try fewer words, or show all cases.')));
    else fill(rows, cases.map(row));
    foot.textContent = cases.length < matching ? 'The newest ' + cases.length + ' of ' + matching + '. Search to find others.' : '';
  }

  async function refresh() {
    const turn = ++asked;
    const report = await get('cases?' + new URLSearchParams({ search: search.value, show: filter.value }));
    if (turn !== asked) return;
    setServiceTime(report.nowMs);
    const text = JSON.stringify({ ...report, nowMs: 0 });
    if (text !== shown) show(report);
    shown = text;
    onListed(report);
  }

  return {
    elements: [heading('Cases'), head, rows, foot],
    search,
    refresh,
    select(displayId) {
      selected = displayId;
      for (const link of rows.querySelectorAll('a.row')) {
        if (link.dataset.key === displayId) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}
`;
