// `npm run sbom`: prints a CycloneDX list of what a user of this package gets: its dependencies, and what is built in.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseBuiltIn } from "../drift/compareSmithy.js";

/** @typedef {{ name: string, version: string, group?: string, properties: { name: string, value: string }[] }} Component */

const DEVELOPMENT = "cdx:npm:package:development";

const root = fileURLToPath(new URL("../../", import.meta.url));
const args = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "library", "--package-lock-only"];
const sbom = JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8", maxBuffer: 64e6 }));
const builtIn = new Set(
  parseBuiltIn(readFileSync(join(root, "THIRD-PARTY.md"), "utf8")).map(({ name, version }) => `${name}@${version}`),
);
/** @param {Component} component */
const isShipped = ({ name, version, properties }) =>
  builtIn.has(`${name}@${version}`) || !properties.some((property) => property.name === DEVELOPMENT);

const components = /** @type {Component[]} */ (sbom.components).filter(isShipped).map((component) => ({
  ...component,
  properties: component.properties.filter((property) => property.name !== DEVELOPMENT),
}));
const references = new Set([sbom.metadata.component, ...components].map((component) => component["bom-ref"]));
/** @type {{ ref: string, dependsOn: string[] }[]} */
const edges = sbom.dependencies;
const dependencies = edges
  .filter(({ ref }) => references.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((reference) => references.has(reference)) }));
// npm names the package after its folder.
const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const metadata = { ...sbom.metadata, component: { ...sbom.metadata.component, name } };
console.log(JSON.stringify({ ...sbom, metadata, components, dependencies }, undefined, 2));
