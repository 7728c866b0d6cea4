// workerd: answers a request to `/?HOST` with the results.
import * as library from "aws-support-client";
import { runJourneys } from "../suite/runJourneys.js";

export const worker = {
  /** @param {Request} request */
  async fetch({ url }) {
    return Response.json(await runJourneys(library, new URL(url).search.slice(1)));
  },
};
