import type { LocalSupportServer } from "./listen.js";

/** Where links lead for a client that came without an address: to a server of this service, when there is one. */
export interface Origins {
  current(): string;
  /** From when the server listens until it closes. */
  during(starting: Promise<LocalSupportServer>): Promise<LocalSupportServer>;
}

const IN_PROCESS_ORIGIN = "https://support.local";

export function createOrigins(): Origins {
  const listening = new Set<string>();
  return {
    current: () => listening.values().next().value ?? IN_PROCESS_ORIGIN,
    async during(starting) {
      const server = await starting;
      listening.add(server.endpoint);
      return {
        ...server,
        close() {
          listening.delete(server.endpoint);
          return server.close();
        },
      };
    },
  };
}
