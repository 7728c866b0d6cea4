import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeApp, OFFICIAL, OURS } from "../makeApp.js";

/** Returns the number of packages of an application, and their size. @param {string} app */
function weigh(app) {
  const files = readdirSync(join(app, "node_modules"), { recursive: true, encoding: "utf8" });
  const packages = files.filter((file) => /(^|node_modules\/)(@[^/]+\/)?[^@/][^/]*\/package\.json$/.test(file));
  const sizes = files.map((file) => statSync(join(app, "node_modules", file))).filter((entry) => entry.isFile());
  return { packages: packages.length, megabytes: sizes.reduce((sum, { size }) => sum + size, 0) / 1e6 };
}

/** @type {import("../types.js").Row} */
export const installed = {
  name: "installed",
  async measure() {
    const ours = weigh(makeApp([OURS]));
    const official = weigh(makeApp([OFFICIAL]));
    const title = "installed, production";
    return [
      { title: `${title}, packages`, unit: "", ours: ours.packages, official: official.packages },
      { title: `${title}, size`, unit: "MB", ours: ours.megabytes, official: official.megabytes },
    ];
  },
};
