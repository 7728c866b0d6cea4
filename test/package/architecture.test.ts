import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { listImports, readSourceFiles } from "../support/sourceFiles.js";

/** The types of a client and its settings, which plugins, platforms and workflows use. */
const CLIENT_TYPES = ["client/config (types)", "client/SupportClient (types)"];
const WORKFLOW = ["workflows/core", "commands", "models", "errors", "platform/smithy"];

/**
 * The imports that each layer may have. A layer is a folder or a single file. `(types)` allows only type imports.
 *
 * `platform/smithy` has the only import of each Smithy package, and is used like a package.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  models: [],
  "platform/smithy": [],
  errors: ["models", "platform/smithy"],
  platform: ["models", "errors", "platform/smithy", ...CLIENT_TYPES],
  pipeline: ["models", "errors", "platform", "platform/smithy", ...CLIENT_TYPES],
  "client/Command": ["models", "pipeline", "platform/smithy", ...CLIENT_TYPES],
  commands: ["models", "client/Command"],
  "client/operations": ["commands"],
  "client/config": ["pipeline (types)", "platform (types)", "platform/smithy", "client/extensions (types)"],
  "client/extensions": ["pipeline", "platform (types)", "platform/smithy", "client/config (types)"],
  "client/resolveConfig": ["errors", "pipeline", "platform", "platform/smithy", "client/config (types)"],
  "client/SupportClient": [
    "errors",
    "pipeline",
    "platform",
    "platform/smithy",
    "client/config (types)",
    "client/extensions",
    "client/operations (types)",
    "client/resolveConfig",
  ],
  "client/Support": [
    "commands",
    "platform/smithy",
    "client/config (types)",
    "client/operations",
    "client/SupportClient",
    "workflows/pagination",
  ],
  "workflows/core": ["models", "errors", "platform/smithy", "client/Command (types)", "client/SupportClient (types)"],
  "workflows/attachments": WORKFLOW,
  "workflows/cases": WORKFLOW,
  "workflows/catalog": WORKFLOW,
  "workflows/events": WORKFLOW,
  "workflows/failover": WORKFLOW,
  "workflows/pagination": WORKFLOW,
  "workflows/trustedAdvisor": WORKFLOW,
  "workflows/validation": WORKFLOW,
  "workflows/waiters": WORKFLOW,
  local: ["models", "errors"],
  index: [],
};

/** Exceptions of single files, by their reason. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  "joins two workflows": ["workflows/cases/openCase > workflows/attachments"],
  "reads and writes files (Node.js)": [
    "workflows/attachments/saveFile > platform",
    "workflows/attachments/sources/openPathSource > platform",
  ],
  "reads a Blob, including those of React Native": [
    "workflows/attachments/LinkResponse > platform",
    "workflows/attachments/sources/openSource > platform",
  ],
  "names the type of any command": [
    "workflows/cases/sendAtMostOnce > client/Command",
    "workflows/cases/sendAtMostOnce > client/SupportClient",
    "workflows/trustedAdvisor/listChecks > client/Command",
    "workflows/trustedAdvisor/listChecks > client/SupportClient",
    "workflows/waiters/runWaiter > client/Command",
    "workflows/waiters/runWaiter > client/SupportClient",
  ],
  "has the official client's type, which names the client": [
    "workflows/pagination/SupportPaginationConfiguration > client/SupportClient",
  ],
  "prints the version": ["local/cli/runCli > platform"],
};

/** The files that import each package. `lazily`: only `import()` may load it. */
const PACKAGES: Readonly<Record<string, { readonly in: readonly string[]; readonly lazily?: true }>> = {
  "@aws-crypto/sha256-js": { in: ["local/auth/hmac.ts", "platform/smithy/sha256.ts"] },
  "@aws-sdk/credential-provider-node": { in: ["platform/node/credentialDefaultProvider.ts"], lazily: true },
  "@smithy/core/client": { in: ["platform/smithy/client.ts", "platform/smithy/waiter.ts"] },
  "@smithy/core/config": { in: ["platform/smithy/config.ts"] },
  "@smithy/core/schema": { in: ["errors/errorTypeRegistries.ts"] },
  "@smithy/core/serde": { in: ["platform/smithy/serde.ts"] },
  "@smithy/core/transport": { in: ["platform/smithy/transport.ts"] },
  "@smithy/fetch-http-handler": { in: ["platform/smithy/fetchHandler.ts"] },
  "@smithy/middleware-retry": { in: ["platform/smithy/retry.ts"] },
  "@smithy/node-http-handler": { in: ["platform/smithy/nodeHandler.ts"] },
  "@smithy/signature-v4": { in: ["platform/smithy/signature.ts"] },
  "@smithy/smithy-client": { in: ["platform/smithy/client.ts"] },
  "libsql/promise": { in: ["local/persistence/openDatabase.ts"], lazily: true },
  "node:crypto": { in: ["platform/node/NodeSha256.ts"] },
  "node:fs": { in: ["platform/node/measureBody.ts"] },
  "node:fs/promises": { in: ["local/cli/runCli.ts", "platform/node/files.ts"] },
  "node:http": { in: ["local/http/listen.ts"], lazily: true },
  "node:os": { in: ["platform/node/runtime.ts"] },
  "node:path": { in: ["local/persistence/openDatabase.ts", "platform/node/files.ts"] },
  "node:url": { in: ["platform/node/files.ts"] },
  "node:util": { in: ["local/cli/parseArguments.ts"] },
};

const files = readSourceFiles("src")
  .map((file) => ({ path: file.path.slice("src/".length), imports: listImports(file) }))
  // The local service embeds the files of its page as text. They run in browsers.
  .filter(({ path }) => !path.startsWith("local/console/page/"));

/** Returns the layer of a path: the longest matching name in the table. */
function layerOf(path: string): string {
  const names = Object.keys(LAYERS).filter((name) => path === `${name}.ts` || path.startsWith(`${name}/`));
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), "");
}

/** Returns the imported file. `#platform` is that of Node.js. */
const resolve = (from: string, specifier: string) =>
  specifier === "#platform" ? "platform/node.ts" : posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

/** All imports between files of `src`. */
const edges: readonly Edge[] = files.flatMap(({ path, imports }) =>
  imports
    .filter(({ specifier }) => /^[.#]/.test(specifier) && !specifier.endsWith("?raw"))
    .map(({ specifier, isType }) => ({ from: path, to: resolve(path, specifier), isType })),
);
const between = edges.filter(({ from, to }) => layerOf(from) !== layerOf(to) && layerOf(from) !== "index");

describe("the layers of src", () => {
  it("include every file, and none is empty", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.map(({ path }) => path).filter((path) => layerOf(path) === "")).toEqual([]);
    expect(new Set(files.map(({ path }) => layerOf(path)))).toEqual(new Set(Object.keys(LAYERS)));
  });

  const exceptions = Object.values(EXCEPTIONS).flat();
  const nameException = ({ from, to }: Edge) => `${from.replace(/\.ts$/, "")} > ${layerOf(to)}`;
  const isAllowed = ({ from, to, isType }: Edge) => {
    const allowed = LAYERS[layerOf(from)] ?? [];
    return allowed.includes(layerOf(to)) || (isType && allowed.includes(`${layerOf(to)} (types)`));
  };

  it("import only what the table allows, including types", () => {
    const forbidden = between.filter((edge) => !isAllowed(edge) && !exceptions.includes(nameException(edge)));
    expect(forbidden.map(({ from, to, isType }) => `${from} > ${to}${isType ? " (types)" : ""}`)).toEqual([]);
  });

  it("use every import that the table allows", () => {
    const used = new Set(between.flatMap(({ from, to }) => [`${layerOf(from)} > ${layerOf(to)}`]));
    const unused = Object.entries(LAYERS)
      .filter(([, allowed]) => allowed !== WORKFLOW)
      .flatMap(([name, allowed]) => allowed.map((to) => `${name} > ${to.replace(" (types)", "")}`))
      .filter((edge) => !used.has(edge));
    expect(unused).toEqual([]);
    const needed = between.filter((edge) => !isAllowed(edge)).map(nameException);
    expect(exceptions.filter((edge) => !needed.includes(edge))).toEqual([]);
  });

  it("import only files that exist", () => {
    const paths = files.map(({ path }) => path);
    expect(edges.filter(({ to }) => !paths.includes(to))).toEqual([]);
  });
});

describe("there is no import cycle", () => {
  const loads = edges.filter(({ isType }) => !isType);

  it("between layers", () => {
    const graph = loads.map(({ from, to }) => [layerOf(from), layerOf(to)] as const);
    expect(findCycle(graph.filter(([from, to]) => from !== to))).toEqual([]);
  });

  it("between files", () => {
    expect(findCycle(loads.map(({ from, to }) => [from, to]))).toEqual([]);
  });

  it("between the folders of the local service", () => {
    const inner = (path: string) => /^local\/\w+(?=\/)/.exec(path)?.[0] ?? "";
    const graph = loads.map(({ from, to }) => [inner(from), inner(to)] as const);
    expect(graph.filter(([from, to]) => from && to && from !== to).length).toBeGreaterThan(20);
    expect(findCycle(graph.filter(([from, to]) => from && to && from !== to))).toEqual([]);
  });
});

describe("third-party packages", () => {
  const loads = files.flatMap(({ path, imports }) =>
    imports.filter(({ specifier, isType }) => !/^[.#]/.test(specifier) && !isType).map((load) => ({ path, ...load })),
  );

  it("are imported only by the files in the table", () => {
    const actual = loads.map(({ specifier, path }) => `${specifier} in ${path}`);
    const expected = Object.entries(PACKAGES).flatMap(([name, place]) => place.in.map((path) => `${name} in ${path}`));
    expect([...new Set(actual)].sort()).toEqual(expected.sort());
  });

  it("of Node.js are imported by the Node.js platform, the command line, and lazily by the local service", () => {
    const ofNode = loads.filter(({ specifier }) => specifier.startsWith("node:"));
    expect(ofNode.length).toBeGreaterThan(5);
    const misplaced = ofNode.filter(
      ({ path, isLazy }) =>
        !path.startsWith("platform/node/") &&
        !path.startsWith("local/cli/") &&
        !(/^local\/(http|persistence)\//.test(path) && isLazy),
    );
    expect(misplaced).toEqual([]);
  });

  it("that are large are loaded on demand", () => {
    const lazy = Object.keys(PACKAGES).filter((specifier) => PACKAGES[specifier]?.lazily);
    expect(loads.filter(({ specifier, isLazy }) => lazy.includes(specifier) && !isLazy)).toEqual([]);
  });
});

/** Returns the first cycle in a graph, or an empty list. */
function findCycle(graph: readonly (readonly [string, string])[]): string[] {
  const finished = new Set<string>();
  const walk = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (finished.has(node)) return [];
    for (const [, to] of graph.filter(([from]) => from === node)) {
      const cycle = walk(to, [...path, node]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(node);
    return [];
  };
  for (const [node] of graph) {
    const cycle = walk(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
