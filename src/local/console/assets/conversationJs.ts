export const conversationJs = String.raw`
import { attachmentUrl, get, post } from './api.js';
import { status } from './cases.js';
import { fill, formatSize, h, notify, plain, time } from './dom.js';

const STATUSES = ['unassigned', 'opened', 'work-in-progress', 'pending-customer-action', 'customer-action-completed',
  'reopened', 'resolved'];
const isAws = (author) => /^(amazon|aws)\b/i.test(author);

function attachment({ attachmentId, fileName, sizeBytes }, kind) {
  const chip = h('a', { class: 'chip', href: attachmentUrl(attachmentId, '?download'), download: fileName },
    h('span', { class: 'chip-name' }, fileName), h('span', { class: 'chip-size' }, formatSize(sizeBytes)));
  if (kind === 'picture') {
    const picture = h('img', { src: attachmentUrl(attachmentId), alt: 'Preview of ' + fileName, loading: 'lazy' });
    picture.addEventListener('error', () => picture.remove());
    return h('figure', {}, picture, h('figcaption', {}, chip));
  }
  if (kind !== 'text') return h('figure', {}, h('figcaption', {}, chip));
  const text = h('pre', { tabindex: '0', 'aria-label': 'Preview of ' + fileName });
  fetch(attachmentUrl(attachmentId))
    .then((response) => (response.ok ? response.text() : ''))
    .then((content) => { text.textContent = content; })
    .catch(() => text.remove());
  return h('figure', { class: 'wide' }, text, h('figcaption', {}, chip));
}

function message({ body, submittedBy, createdMs, attachments }, previews) {
  const files = attachments.map((each) => attachment(each, previews[each.attachmentId]));
  return h('li', { class: isAws(submittedBy) ? 'message aws' : 'message' },
    h('header', {}, h('span', { class: 'author' }, submittedBy), time(createdMs)),
    h('p', { class: 'body', dir: 'auto' }, body),
    files.length > 0 && h('div', { class: 'files' }, files));
}

/** The conversations in which something is written that is not sent yet, by the id that they were opened by. */
const unfinished = new Map();

export const openConversation = (id) => unfinished.get(id) ?? createConversation(id);

/**
 * One conversation. Messages never change, so that new ones are put below, and what is being written stays. Other
 * messages in their place are those of another service, or of one that was reset.
 */
function createConversation(id) {
  let shown = [];
  let seen = '';
  let asked = 0;
  let caseId = id;
  let report;
  const head = h('header', { class: 'case-head' });
  const thread = h('ol', { class: 'thread', 'aria-label': 'Conversation', 'aria-live': 'polite' });
  const text = h('textarea', {
    id: 'reply', rows: '4', placeholder: 'Write as Amazon Web Services', 'aria-label': 'Reply as AWS', dir: 'auto',
  });
  const next = h('select', { 'aria-label': 'Status after the reply' },
    STATUSES.map((value) => h('option', { value, selected: value === 'pending-customer-action' }, plain(value))));
  const send = h('button', { class: 'primary', type: 'submit' }, 'Reply as AWS');
  const form = h('form', { class: 'reply', onsubmit: reply }, text,
    h('div', { class: 'reply-foot' }, h('label', {}, h('span', {}, 'then '), next), send));
  text.addEventListener('input', keep);
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });

  function keep() {
    if (text.value === '') unfinished.delete(id);
    else unfinished.set(id, conversation);
  }

  async function reply(event) {
    event.preventDefault();
    if (text.value.trim() === '' || send.disabled) return text.focus();
    const body = text.value;
    send.disabled = true;
    try {
      await post('cases/' + encodeURIComponent(caseId) + '/reply', { body, status: next.value });
      // What was written meanwhile stays.
      text.value = text.value.startsWith(body) ? text.value.slice(body.length) : text.value;
      keep();
      await refresh();
      thread.lastElementChild?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
    } catch (error) {
      notify(error.message);
    } finally {
      send.disabled = false;
    }
  }

  async function setStatus(status) {
    try {
      await post('cases/' + encodeURIComponent(caseId) + '/status', { status });
      await refresh();
    } catch (error) {
      notify(error.message);
      if (report) showHead();
    }
  }

  function showHead() {
    const known = STATUSES.includes(report.status) ? STATUSES : [...STATUSES, report.status];
    const choice = h('select', {
      id: 'status', 'data-key': 'status', 'aria-label': 'Status of the case', onchange: () => setStatus(choice.value),
    }, known.map((value) => h('option', { value, selected: value === report.status }, plain(value))));
    const isResolved = report.status === 'resolved';
    const facts = [['Case', report.displayId], ['Service', report.serviceCode], ['Category', report.categoryCode],
      ['Severity', report.severityCode], ['Type', report.issueType], ['Language', report.language],
      ['Opened by', report.submittedBy], ['Copies to', report.ccEmailAddresses.join(', ')]];
    fill(head,
      h('a', { class: 'back', href: '#/cases', 'data-key': 'back' }, '‹ Cases'),
      h('div', { class: 'title' }, h('h1', { dir: 'auto' }, report.subject || 'No subject'), status(report.status)),
      h('p', { class: 'id' }, h('code', {}, report.caseId), h('span', {}, 'opened '), time(report.createdMs)),
      h('dl', {}, facts.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))),
      h('div', { class: 'actions' }, h('label', {}, h('span', {}, 'Status '), choice),
        h('button', { type: 'button', 'data-key': 'resolve', onclick: () => setStatus(isResolved ? 'reopened' : 'resolved') },
          isResolved ? 'Reopen' : 'Resolve')));
    text.placeholder = isResolved ? 'This case is resolved. A reply opens it again.' : 'Write as Amazon Web Services';
  }

  async function refresh() {
    const turn = ++asked;
    const answer = await get('cases/' + encodeURIComponent(id));
    if (turn !== asked) return;
    report = answer;
    caseId = report.caseId;
    const { messages, previews, nowMs, ...facts } = report;
    const factsText = JSON.stringify(facts);
    if (factsText !== seen) showHead();
    seen = factsText;
    const texts = messages.map((each) => JSON.stringify(each));
    if (shown.some((each, index) => each !== texts[index])) {
      thread.replaceChildren();
      shown = [];
    }
    thread.append(...messages.slice(shown.length).map((each) => message(each, previews)));
    shown = texts;
  }

  const conversation = {
    elements: [h('article', { class: 'case' }, head, thread, form)],
    isLoaded: () => report !== undefined,
    refresh,
    text,
  };
  return conversation;
}
`;
