import type { Bytes } from "../bytes.js";
import type { ServiceResponse } from "../protocol/messages.js";

const INTERVAL_MS = 150;
const encoder = new TextEncoder();

/** Browsers open six connections per host. Some must stay free for requests. */
const MAX_STREAMS = 4;

/**
 * Returns a route of server-sent events: each names the kinds of content that changed, for the page to fetch.
 *
 * When all streams are taken, the response is the event `full`, and the page polls.
 */
export function createWatch(readRevisions: () => Readonly<Record<string, unknown>>): () => ServiceResponse {
  let streamCount = 0;

  function follow(send: (bytes: Bytes) => void): () => void {
    streamCount++;
    let seen = readRevisions();
    const timer = setInterval(() => {
      const revisions = readRevisions();
      const changed = Object.keys(revisions).filter((kind) => revisions[kind] !== seen[kind]);
      seen = revisions;
      if (changed.length > 0) send(encoder.encode(`data: ${JSON.stringify(changed)}\n\n`));
    }, INTERVAL_MS);
    return () => {
      clearInterval(timer);
      streamCount--;
    };
  }

  return () => {
    const headers = { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" };
    const isFull = streamCount >= MAX_STREAMS;
    const body = encoder.encode(`retry: 1000\n\n${isFull ? "event: full\ndata: []\n\n" : ""}`);
    return { status: 200, headers, body, ...(!isFull && { follow }) };
  };
}
