import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { distFolder, rootFolder } from "./distFolder.js";

interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** Files that npm would publish. */
export function listPackedFiles(): PackedFile[] {
  distFolder();
  const printed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: rootFolder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [pack] = JSON.parse(printed);
  return pack.files;
}

/**
 * Creates an application folder with the package installed like npm does, and returns its path.
 *
 * Every other package of this repository is installed too, except the one that `name` replaces. The folder is removed
 * after the tests of the file.
 *
 * @param name - Name of the package in the application. Any other name than its own is an npm alias.
 */
export function installPackage(name = "aws-support-client"): string {
  const app = mkdtempSync(join(tmpdir(), "app-"));
  afterAll(() => rmSync(app, { recursive: true, force: true }));
  const modules = join(app, "node_modules");
  const installed = join(rootFolder, "node_modules");
  for (const path of listModules(installed)) {
    if (path === name || path.startsWith(".")) continue;
    mkdirSync(dirname(join(modules, path)), { recursive: true });
    symlinkSync(join(installed, path), join(modules, path));
  }
  for (const { path } of listPackedFiles()) {
    mkdirSync(dirname(join(modules, name, path)), { recursive: true });
    copyFileSync(join(rootFolder, path), join(modules, name, path));
  }
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  return app;
}

function listModules(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) =>
    entry.startsWith("@") ? readdirSync(join(folder, entry)).map((scoped) => `${entry}/${scoped}`) : [entry],
  );
}
