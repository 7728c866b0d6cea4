// `npm run reproduce`: packs the package in two folders, each with its own installation, and compares the bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), "reproduce-"));

/** Two places that differ in path, time zone and language. */
const PLACES = [
  { folder: "a", env: { TZ: "UTC", LANG: "C" } },
  { folder: "deeper/with a space/b", env: { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8" } },
];

try {
  // First of all, so that an edit during the builds makes no difference.
  for (const { folder } of PLACES) copySource(join(temporary, folder));
  const packed = PLACES.map(({ folder, env }) => {
    const path = join(temporary, folder);
    run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], path, env);
    run("npm", ["pack", "--silent"], path, env);
    const name = readdirSync(path).find((file) => file.endsWith(".tgz")) ?? "";
    const digest = hash(join(path, name));
    console.log(`${digest}  ${folder}`);
    return { path, digest };
  });
  const [one, other] = packed;
  if (!one || !other || one.digest !== other.digest) {
    for (const file of listDifferences(one?.path ?? "", other?.path ?? "")) console.log(`differs: ${file}`);
    process.exitCode = 1;
  }
  console.log(process.exitCode ? "The builds differ." : "The builds are identical.");
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** @param {string} path */
function copySource(path) {
  const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    cpSync(join(root, file), join(path, file));
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Readonly<Record<string, string>>} env
 */
function run(command, args, cwd, env) {
  execFileSync(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "ignore", "inherit"] });
}

/** @param {string} file */
function hash(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/**
 * @param {string} one
 * @param {string} other
 */
function listDifferences(one, other) {
  const list = (/** @type {string} */ path) =>
    new Map(
      readdirSync(join(path, "dist"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [join(parentPath, name).slice(path.length), hash(join(parentPath, name))]),
    );
  const [left, right] = [list(one), list(other)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((file) => left.get(file) !== right.get(file)).sort();
}
