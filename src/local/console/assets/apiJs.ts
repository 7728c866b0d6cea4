export const apiJs = `
const ROOT = '/console/api/';

const AWAY = 'Failed to reach the service: it does not answer. Start it again; this page waits for it.';

/** Errors are 'away' where nobody answers, 'gone' where there is no such thing, or 'refused'. */
const failure = (kind, message) => Object.assign(new Error(message), { kind });

async function call(path, init) {
  const response = await fetch(ROOT + path, init).catch(() => undefined);
  const content = await response?.json().catch(() => undefined);
  if (!content) throw failure('away', AWAY);
  if (!response.ok) throw failure(response.status === 404 ? 'gone' : 'refused', content.message || AWAY);
  return content;
}

export const get = (path) => call(path);

export const post = (path, content = {}) =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) });

export const attachmentUrl = (id, suffix = '') => ROOT + 'attachments/' + encodeURIComponent(id) + suffix;

const KINDS = ['cases', 'requests', 'troubles'];
const POLLS = 30;

/** Says what kinds of things have changed, and whether the service is there. */
export function listen(onChange, onState) {
  const source = new EventSource(ROOT + 'events');
  source.onopen = () => { onState(true); onChange(KINDS); };
  source.onerror = () => {
    onState(false);
    // After an answer of someone else in its place the browser does not try again by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(onChange, onState), 1000);
  };
  source.onmessage = ({ data }) => onChange(JSON.parse(data));
  source.addEventListener('full', () => { source.close(); poll(onChange, onState); });
}

/** Browsers have six connections for all tabs together, so that only the first few tabs are told; the others ask. */
async function poll(onChange, onState) {
  for (let count = 0; count < POLLS; count++) {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const isThere = await get('troubles').then(() => true, () => false);
    if (!isThere) break;
    onChange(KINDS);
  }
  listen(onChange, onState);
}
`;
