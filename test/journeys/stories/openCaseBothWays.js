import { openCase } from "./openCase.js";

/**
 * Opens a case at a local service of its own, in the same process and then over HTTP.
 *
 * @param {object} packages - The client's package and the local service's, as the runner has loaded them.
 * @param {import("./openCase.js").Sdk & { SupportClient: typeof import("aws-support-client").SupportClient }} packages.sdk
 * @param {typeof import("aws-support-client/local").createLocalSupport} packages.createLocalSupport
 * @returns The build of the client, and the responses in the process and over HTTP.
 */
export async function openCaseBothWays({ sdk, createLocalSupport }) {
  const support = createLocalSupport();
  const server = await support.listen();
  const near = new sdk.SupportClient(support.clientConfig);
  const far = new sdk.SupportClient(server.clientConfig);
  try {
    const inProcess = await openCase({ sdk, client: near, print: () => {} });
    const overHttp = await openCase({ sdk, client: far, print: () => {} });
    return { runtime: far.config.runtime, inProcess, overHttp };
  } finally {
    far.destroy();
    await support.close();
  }
}
