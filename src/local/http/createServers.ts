import type { LocalSupportServer } from "./listen.js";

/** The address in links for clients in the same process: that of a listening server, if any. */
export interface Origins {
  current(): string;
}

/** The servers of a service that are listening. */
export interface Servers extends Origins {
  add(starting: Promise<LocalSupportServer>): Promise<LocalSupportServer>;
  /** Closes all servers, including those still starting. */
  close(): Promise<void>;
}

const IN_PROCESS_ORIGIN = "https://support.local";

export function createServers(): Servers {
  const endpoints = new Set<string>();
  const closers = new Set<() => Promise<void>>();
  return {
    current: () => endpoints.values().next().value ?? IN_PROCESS_ORIGIN,
    async add(starting) {
      const close = () => starting.then((server) => server.close()).catch(() => {});
      closers.add(close);
      try {
        const server = await starting;
        endpoints.add(server.endpoint);
        return {
          ...server,
          close() {
            endpoints.delete(server.endpoint);
            closers.delete(close);
            return server.close();
          },
        };
      } catch (error) {
        closers.delete(close);
        throw error;
      }
    },
    async close() {
      endpoints.clear();
      await Promise.all([...closers].map((close) => close()));
      closers.clear();
    },
  };
}
