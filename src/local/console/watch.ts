import type { ServiceResponse } from "../http/messages.js";

const INTERVAL_MS = 150;
const encoder = new TextEncoder();

/**
 * Server-sent events: one each time that something has changed, with nothing in it but what kinds of things did.
 *
 * Whoever listens asks for what it shows, so that nothing is worked out for nobody, and a slow reader piles nothing up.
 */
export function watch(readRevisions: () => Readonly<Record<string, unknown>>): ServiceResponse {
  return {
    status: 200,
    headers: { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" },
    body: encoder.encode("retry: 1000\n\n"),
    follow(send) {
      let seen = readRevisions();
      const timer = setInterval(() => {
        const revisions = readRevisions();
        const changed = Object.keys(revisions).filter((kind) => revisions[kind] !== seen[kind]);
        seen = revisions;
        if (changed.length > 0) send(encoder.encode(`data: ${JSON.stringify(changed)}\n\n`));
      }, INTERVAL_MS);
      return () => clearInterval(timer);
    },
  };
}
