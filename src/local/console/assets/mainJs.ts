export const mainJs = `
import { get, listen } from './api.js';
import { createCaseList } from './cases.js';
import { openConversation } from './conversation.js';
import { byId, empty, failed, fill, h, notify, refreshTimes } from './dom.js';
import { createRequestList, createRequestView } from './requests.js';
import { createTroubles, showTroubleCount } from './troubles.js';

const list = byId('list');
const detail = byId('detail');
const cases = createCaseList(({ total }) => { document.title = total === 0 ? 'Local Support' : 'Local Support (' + total + ')'; });
const requests = createRequestList();
const troubles = createTroubles();
const key = (name) => h('kbd', {}, name);
const HINTS = [
  h('p', { class: 'keys' }, key('/'), ' search ', key('j'), key('k'), ' down and up ', key('r'), ' reply'),
  h('p', { class: 'way' }, 'Clients find this service with'),
  h('pre', {}, 'AWS_ENDPOINT_URL_SUPPORT=' + location.origin),
];
const VIEWS = {
  cases: { list: cases, open: openConversation, blank: ['No case chosen', 'Choose one to read and answer it.', ...HINTS] },
  requests: { list: requests, open: createRequestView, blank: ['No request chosen', 'Choose one to see what was asked and answered.'] },
  troubles: {},
};

let view = '';
let id;
let page;

const attempt = (work) => Promise.resolve(work?.refresh()).catch((error) => notify(error.message));

const FAILURES = {
  away: ['The service does not answer', 'This is shown as soon as it is back.'],
  gone: ['Not there any more'],
  refused: ['Not to be shown'],
};

function show(elements) {
  if (elements.some((element) => element.parentNode !== detail)) fill(detail, elements);
}

async function openPage() {
  const opening = page;
  if (!opening) return;
  try {
    await opening.refresh();
    if (opening === page) show(opening.elements);
  } catch ({ kind, message }) {
    // What is there already stays while the service is away.
    if (opening !== page || (kind === 'away' && opening.isLoaded())) return;
    const [title, advice = message] = FAILURES[kind] ?? FAILURES.refused;
    fill(detail, failed(title, advice));
  }
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function route() {
  const [, name = '', wanted] = location.hash.split('/');
  const nextView = Object.hasOwn(VIEWS, name) ? name : 'cases';
  const { list: shownList, open, blank } = VIEWS[nextView];
  if (nextView !== view) {
    fill(list, shownList ? shownList.elements : []);
    attempt(shownList);
  }
  view = nextView;
  id = wanted ? decode(wanted) : undefined;
  document.body.dataset.view = view;
  document.body.classList.toggle('has-detail', id !== undefined || view === 'troubles');
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.view === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  shownList?.select(id);
  page = view === 'troubles' ? troubles : id === undefined ? undefined : open(id);
  fill(detail, page ? page.elements : empty(...blank));
  detail.scrollTop = 0;
  return openPage();
}

function move(step) {
  const rows = [...list.querySelectorAll('a.row')];
  const current = rows.findIndex((row) => row === document.activeElement || (!rows.includes(document.activeElement) && row.dataset.key === id));
  const row = rows[Math.min(rows.length - 1, Math.max(0, current + step))];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

const KEYS = {
  '/': () => { if (view !== 'cases') location.hash = '#/cases'; cases.search.focus(); cases.search.select(); },
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  r: () => page?.text?.focus(),
};

addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, textarea, select');
  if (event.key === 'Escape' && isTyping) return event.target.blur();
  if (event.target === cases.search && event.key === 'ArrowDown') { event.preventDefault(); return move(1); }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const inDetail = detail.contains(event.target) && event.key.startsWith('Arrow');
  const act = KEYS[event.key];
  if (!act || inDetail) return;
  event.preventDefault();
  act();
});

addEventListener('hashchange', route);
// The address stays that of what is shown.
document.querySelector('.skip').addEventListener('click', (event) => { event.preventDefault(); detail.focus(); });
list.addEventListener('click', (event) => { if (event.target.closest('a.row')?.hash === location.hash) openPage(); });
setInterval(refreshTimes, 15000);

listen((kinds) => {
  const { list: shownList } = VIEWS[view];
  if (view !== 'troubles' && kinds.includes(view)) attempt(shownList);
  if (view === 'troubles' ? kinds.includes('troubles') : kinds.includes(view)) openPage();
  if (view !== 'troubles' && kinds.includes('troubles')) get('troubles').then(({ active }) => showTroubleCount(active), () => {});
  refreshTimes();
}, (isLive) => {
  if (isLive) page?.renew?.();
  byId('live').textContent = isLive ? 'Live' : 'Waiting for the service';
  byId('live').classList.toggle('on', isLive);
});

route();
`;
