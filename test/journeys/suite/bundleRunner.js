import { build } from "esbuild";

/**
 * Bundles a runner of `runners/` with the installed package.
 *
 * @param {string} app - Folder with the package and the runners.
 * @param {string} program - Its source text; paths are relative to the folder.
 * @param {import("esbuild").BuildOptions} [options]
 * @returns {Promise<string>}
 */
export async function bundleRunner(app, program, options = {}) {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: app },
    bundle: true,
    platform: "browser",
    format: "iife",
    logLevel: "silent",
    tsconfigRaw: {},
    ...options,
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
