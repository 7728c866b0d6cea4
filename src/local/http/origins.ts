import type { LocalSupportServer } from "./listen.js";

/** The address in links for clients in the same process: a server of the service, if there is one. */
export interface Origins {
  current(): string;
  /** Adds the server while it listens. */
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
