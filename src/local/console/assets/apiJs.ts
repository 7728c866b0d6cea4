export const apiJs = `
const ROOT = '/console/api/';

async function call(path, init) {
  const response = await fetch(ROOT + path, init);
  const content = await response.json();
  if (!response.ok) throw new Error(content.message || 'Failed to reach the service. Is it running?');
  return content;
}

export const get = (path) => call(path);

export const post = (path, content = {}) =>
  call(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) });

export const attachmentUrl = (id, suffix = '') => ROOT + 'attachments/' + encodeURIComponent(id) + suffix;

/** Says what kinds of things have changed, and whether the service is there. */
export function listen(onChange, onState) {
  const source = new EventSource(ROOT + 'events');
  source.onopen = () => { onState(true); onChange(['cases', 'requests', 'troubles']); };
  source.onerror = () => onState(false);
  source.onmessage = ({ data }) => onChange(JSON.parse(data));
}
`;
