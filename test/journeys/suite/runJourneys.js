import { journeys } from "./journeys.js";

/** @import { SupportClientConfig } from "aws-support-client" */

/**
 * Runs all journeys with the package that a runtime has loaded, one after the other.
 *
 * @param {typeof import("aws-support-client")} library
 * @param {string} host - URL of the host of `openJourneyHost`.
 * @returns {Promise<Record<string, string>>} `passed` or the error, by the name of the journey.
 */
export async function runJourneys(library, host) {
  const { clientConfig, closedEndpoint } = await request("GET", "/settings");
  /** @type {Record<string, string>} */
  const results = {};
  for (const { name, run } of journeys) {
    await request("DELETE", "/faults");
    /** @type {{ destroy(): void }[]} */
    const clients = [];
    const connect = (/** @type {SupportClientConfig} */ config = {}) => {
      const client = new library.SupportClient({ ...clientConfig, ...config });
      clients.push(client);
      return client;
    };
    const addFault = (/** @type {string} */ fault, /** @type {object} */ options = {}) =>
      request("POST", "/faults", { name: fault, options });
    results[name] = await run({ library, connect, addFault, closedEndpoint }).then(
      () => "passed",
      (error) => `${error?.name}: ${error?.message} ${error?.stack}`,
    );
    for (const client of clients) client.destroy();
  }
  return results;

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [content]
   */
  async function request(method, path, content) {
    const body = content && JSON.stringify(content);
    const response = await fetch(host + path, body === undefined ? { method } : { method, body });
    if (!response.ok) throw new Error(`${method} ${path} failed: ${await response.text()}`);
    return response.json();
  }
}
