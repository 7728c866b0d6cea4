export const troublesJs = `
import { get, post } from './api.js';
import { byId, h, notify } from './dom.js';

const CHOOSE = 'operation';
const TROUBLES = [
  ['dropBeforeAccept', 'Connection lost before', 'The connection breaks before the service has done anything.', [CHOOSE]],
  ['dropAfterAccept', 'Connection lost after', 'The connection breaks once all is done: the client cannot know.', [CHOOSE]],
  ['slowAnswer', 'Slow answer', 'The answer comes late.', [CHOOSE, ['delayMs', 'Delay in ms', 1000]]],
  ['throttling', 'Throttling', 'ThrottlingException, with a reason.', [CHOOSE]],
  ['internalError', 'Internal error', 'InternalServerError, 500.', [CHOOSE]],
  ['badGateway', 'Bad gateway', '502 with a page in HTML, as of a proxy.', [CHOOSE]],
  ['cutOffBody', 'Answer cut off', 'The JSON breaks off in the middle. All was done.', [CHOOSE]],
  ['clockSkew', 'Clock skew', 'The clock of the service is ahead of the client.', [CHOOSE, ['minutes', 'Minutes', 60]]],
  ['expiredLinks', 'Expired links', 'Links for uploads and downloads are refused.', []],
  ['failedUpload', 'Failed upload', 'A large file that is completed becomes failed instead of ready.', []],
  ['noPlan', 'No plan', 'SubscriptionRequiredException.', [CHOOSE]],
  ['caseLimit', 'Case limit', 'CaseCreationLimitExceeded, of CreateCase.', []],
];

const shareOf = (input) => Math.min(100, Math.max(0, Number(input.value))) / 100;

function number(label, attributes) {
  const input = h('input', { type: 'number', inputmode: 'numeric', ...attributes });
  return [input, h('label', { class: 'field' }, h('span', {}, label), input)];
}

/** @param renew - Shows all as it is. */
function createCard([name, title, text, extras], operations, renew) {
  let running = {};
  let shown;
  const describedBy = 'about-' + name;
  const toggle = h('input', { type: 'checkbox', role: 'switch', id: 'trouble-' + name, 'aria-describedby': describedBy, onchange: apply });
  const hits = h('span', { class: 'hits' });
  const operation = h('select', {}, h('option', { value: '' }, 'all operations'), operations.map((each) => h('option', { value: each }, each)));
  const [times, timesField] = number('Times', { min: 1, placeholder: 'no end' });
  const [chance, chanceField] = number('Chance in %', { min: 0, max: 100, value: 100 });
  const [seed, seedField] = number('Seed', { value: 1 });
  const own = extras.filter((each) => each !== CHOOSE).map(([option, label, value]) => [option, ...number(label, { value })]);
  const fields = [
    extras.includes(CHOOSE) && h('label', { class: 'field' }, h('span', {}, 'Of'), operation),
    own.map(([, , field]) => field), timesField, chanceField, seedField,
  ];
  const card = h('li', { class: 'trouble' },
    h('div', { class: 'trouble-head' },
      h('label', { for: toggle.id }, title), hits, toggle),
    h('p', { id: describedBy }, text),
    h('details', {}, h('summary', {}, 'When, and how often'), h('div', { class: 'fields' }, fields)));
  card.addEventListener('change', (event) => { if (event.target !== toggle && toggle.checked) apply(); });

  async function apply() {
    // What only a program can set stays.
    const options = { ...running, probability: shareOf(chance), seed: Number(seed.value) };
    delete options.operations;
    delete options.times;
    if (operation.value) options.operations = operation.value.split(',');
    if (times.value) options.times = Number(times.value);
    for (const [option, input] of own) options[option] = Number(input.value);
    try {
      await (toggle.checked ? post('troubles/' + name + '/start', options) : post('troubles/' + name + '/stop'));
    } catch (error) {
      notify(error.message);
      shown = undefined;
      await renew().catch(() => {});
    }
  }

  /** The options of the one that runs, which another tab or a program may have chosen. */
  function showOptions(options) {
    const chosen = options.operations ?? [];
    const value = chosen.join();
    if (![...operation.options].some((each) => each.value === value)) operation.append(h('option', { value }, chosen.join(', ')));
    operation.value = value;
    times.value = options.times ?? '';
    chance.value = Number(((options.probability ?? 1) * 100).toFixed(4));
    seed.value = options.seed ?? 1;
    for (const [option, input] of own) input.value = options[option] ?? input.defaultValue;
  }

  return {
    card,
    show(active) {
      const mine = active.filter((trouble) => trouble.name === name);
      const struck = mine.reduce((sum, trouble) => sum + trouble.hits, 0);
      const { options } = mine.at(-1) ?? {};
      const text = JSON.stringify(options);
      if (options && text !== shown) showOptions(options);
      running = options ?? {};
      shown = text;
      toggle.checked = mine.length > 0;
      card.classList.toggle('on', mine.length > 0);
      hits.textContent = mine.length > 0 ? (struck === 1 ? '1 hit' : struck + ' hits') : '';
    },
  };
}

export function showTroubleCount(active) {
  const badge = byId('trouble-count');
  badge.hidden = active.length === 0;
  badge.textContent = active.length;
  badge.title = active.map(({ name }) => name).join(', ');
}

export function createTroubles() {
  let cards = [];
  const refresh = async () => {
    const { active, operations } = await get('troubles');
    if (cards.length === 0) {
      cards = TROUBLES.map((trouble) => createCard(trouble, operations, refresh));
      list.append(...cards.map(({ card }) => card));
    }
    for (const card of cards) card.show(active);
    showTroubleCount(active);
  };
  const list = h('ul', { class: 'troubles' });
  return {
    elements: [h('article', {}, h('header', { class: 'case-head' }, h('h1', {}, 'Troubles'),
      h('p', {}, 'Make the service fail, and see how your program takes it. The same seed strikes the same requests.')), list)],
    isLoaded: () => cards.length > 0,
    refresh,
  };
}
`;
