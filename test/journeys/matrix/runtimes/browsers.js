import { runInBrowser } from "../../suite/runInBrowser.js";
import { addRunners, findVersion, report } from "../addRunners.js";

/** @import { Row } from "../row.js" */

const BROWSERS = /** @type {const} */ ([
  { title: "Chromium", browser: "chromium", program: "chromium" },
  { title: "Firefox", browser: "firefox", program: "firefox-esr" },
]);
const PLACES = /** @type {const} */ (["page", "worker", "service worker"]);

/** @type {readonly Row[]} */
export const rows = BROWSERS.flatMap(({ title, browser, program }) =>
  PLACES.map((place) => ({
    name: `${title}, ${place === "worker" ? "web worker" : place}`,
    async run({ install, exec, folder }) {
      const version = await findVersion(exec, program);
      if (version === undefined) return { status: "not run", why: `\`${program}\` is not installed.` };
      await install();
      await addRunners(folder);
      return report(version, await runInBrowser(folder, browser, place));
    },
  })),
);
