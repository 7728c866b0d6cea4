import { describe, expect, it } from "vitest";
import { runHold } from "../bench/soak/runHold.js";

const TIMEOUT_MS = 60_000;
/** What is left when everything is released. */
const RELEASED = { abortListeners: 0, processListeners: 0, timers: 0, clientsAlive: 0 };

describe("a process with a client", () => {
  it(
    "sends its requests over one connection when they follow each other, and leaves no listener and no timer",
    async () => {
      expect(await runHold("sequential", "ours", [1, 300], TIMEOUT_MS)).toMatchObject([
        { count: 1, sockets: { made: 1, open: 1 }, ...RELEASED },
        { count: 300, sockets: { made: 1, open: 1 }, ...RELEASED },
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    "opens at most 50 connections for requests at once, and uses them again",
    async () => {
      const holdings = await runHold("concurrent", "ours", [10, 200, 200], TIMEOUT_MS);
      for (const holding of holdings) expect(holding).toMatchObject(RELEASED);
      for (const { sockets } of holdings) {
        expect(sockets.made).toBeLessThanOrEqual(50);
        expect(sockets.open).toBe(sockets.made);
      }
    },
    TIMEOUT_MS,
  );

  it(
    "keeps nothing of clients that are destroyed, neither a connection nor the client, and ends",
    async () => {
      expect(await runHold("clients", "ours", [1, 60], TIMEOUT_MS)).toMatchObject([
        { count: 1, sockets: { made: 1, open: 0 }, ...RELEASED },
        { count: 60, sockets: { made: 61, open: 0 }, ...RELEASED },
      ]);
    },
    TIMEOUT_MS,
  );
});
