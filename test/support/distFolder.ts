import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Root of the repository. */
export const rootFolder = fileURLToPath(new URL("../../", import.meta.url));

/** Returns the folder of the built package, for tests of the published files. */
export function distFolder(): string {
  const folder = `${rootFolder}dist`;
  const built = [
    "index.cjs",
    "module/index.js",
    "browser/index.js",
    "native/index.js",
    "index.d.cts",
    "local/index.d.ts",
  ];
  const missing = built.filter((file) => !existsSync(`${folder}/${file}`));
  if (missing.length > 0) throw new Error(`dist lacks ${missing.join(", ")}. Run npm run build first.`);
  return folder;
}
