import { readFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";

/**
 * Bundles and minifies a program with webpack for browsers.
 *
 * @param {string} app
 * @param {string} file
 * @returns {Promise<Buffer>}
 */
export function bundleByWebpack(app, file) {
  const output = { path: join(app, "webpack"), filename: file, module: true, library: { type: "module" } };
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production",
        target: "web",
        context: app,
        entry: join(app, file),
        output,
        experiments: { outputModule: true },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else resolve(readFileSync(join(output.path, file)));
      },
    );
  });
}
