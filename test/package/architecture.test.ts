import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { listImports, readSourceFiles } from "../support/sourceFiles.js";

/** The types of a client and its settings, which plugins, platforms and workflows are written for. */
const CLIENT_TYPES = ["client/config (types)", "client/SupportClient (types)"];
const WORKFLOW = ["workflows/core", "commands", "models", "errors", "platform/smithy"];

/**
 * Whom each room imports. A room is a folder, or a file that stands for itself; of what ends in `(types)`, types alone.
 *
 * `platform/smithy` holds the one import of each package of Smithy, and is used like a package.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
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

/** What single files import beyond it, and why. */
const BEYOND: Readonly<Record<string, readonly string[]>> = {
  "joins two workflows": ["workflows/cases/openCase > workflows/attachments"],
  "reads and writes files, where there are some": [
    "workflows/attachments/saveFile > platform",
    "workflows/attachments/sources/openPathSource > platform",
  ],
  "reads a Blob, also one of React Native": [
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

/** Where each package is imported. `lazily` is what only `import()` may load. */
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
  // The page of the local service is text to it: its files run in browsers.
  .filter(({ path }) => !path.startsWith("local/console/page/"));

/** The room whose files a path is among: the longest name in the table that it begins with. */
function room(path: string): string {
  const names = Object.keys(ROOMS).filter((name) => path === `${name}.ts` || path.startsWith(`${name}/`));
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), "");
}

/** The file that is meant: of the forms of the platform, that for Node.js. */
const resolve = (from: string, specifier: string) =>
  specifier === "#platform" ? "platform/node.ts" : posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

/** Every import of one file of ours by another. */
const edges: readonly Edge[] = files.flatMap(({ path, imports }) =>
  imports
    .filter(({ specifier }) => /^[.#]/.test(specifier) && !specifier.endsWith("?raw"))
    .map(({ specifier, isType }) => ({ from: path, to: resolve(path, specifier), isType })),
);
const between = edges.filter(({ from, to }) => room(from) !== room(to) && room(from) !== "index");

describe("the rooms of src", () => {
  it("hold every file, and each has some", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.map(({ path }) => path).filter((path) => room(path) === "")).toEqual([]);
    expect(new Set(files.map(({ path }) => room(path)))).toEqual(new Set(Object.keys(ROOMS)));
  });

  const beyond = Object.values(BEYOND).flat();
  const nameBeyond = ({ from, to }: Edge) => `${from.replace(/\.ts$/, "")} > ${room(to)}`;
  const isAllowed = ({ from, to, isType }: Edge) => {
    const allowed = ROOMS[room(from)] ?? [];
    return allowed.includes(room(to)) || (isType && allowed.includes(`${room(to)} (types)`));
  };

  it("import those that the table allows, types included", () => {
    const forbidden = between.filter((edge) => !isAllowed(edge) && !beyond.includes(nameBeyond(edge)));
    expect(forbidden.map(({ from, to, isType }) => `${from} > ${to}${isType ? " (types)" : ""}`)).toEqual([]);
  });

  it("are allowed nothing that they do not need", () => {
    const used = new Set(between.flatMap(({ from, to }) => [`${room(from)} > ${room(to)}`]));
    const unused = Object.entries(ROOMS)
      .filter(([, allowed]) => allowed !== WORKFLOW)
      .flatMap(([name, allowed]) => allowed.map((to) => `${name} > ${to.replace(" (types)", "")}`))
      .filter((edge) => !used.has(edge));
    expect(unused).toEqual([]);
    const needed = between.filter((edge) => !isAllowed(edge)).map(nameBeyond);
    expect(beyond.filter((edge) => !needed.includes(edge))).toEqual([]);
  });

  it("import nothing that is not there", () => {
    const paths = files.map(({ path }) => path);
    expect(edges.filter(({ to }) => !paths.includes(to))).toEqual([]);
  });
});

describe("there is no circle", () => {
  const loads = edges.filter(({ isType }) => !isType);

  it("between rooms", () => {
    const graph = loads.map(({ from, to }) => [room(from), room(to)] as const);
    expect(findCycle(graph.filter(([from, to]) => from !== to))).toEqual([]);
  });

  it("between files", () => {
    expect(findCycle(loads.map(({ from, to }) => [from, to]))).toEqual([]);
  });

  it("between the rooms of the local service, its own files aside", () => {
    const inner = (path: string) => /^local\/\w+(?=\/)/.exec(path)?.[0] ?? "";
    const graph = loads.map(({ from, to }) => [inner(from), inner(to)] as const);
    expect(graph.filter(([from, to]) => from && to && from !== to).length).toBeGreaterThan(20);
    expect(findCycle(graph.filter(([from, to]) => from && to && from !== to))).toEqual([]);
  });
});

describe("packages of others", () => {
  const loads = files.flatMap(({ path, imports }) =>
    imports.filter(({ specifier, isType }) => !/^[.#]/.test(specifier) && !isType).map((load) => ({ path, ...load })),
  );

  it("are imported where the table says, and nowhere else", () => {
    const actual = loads.map(({ specifier, path }) => `${specifier} in ${path}`);
    const expected = Object.entries(PACKAGES).flatMap(([name, place]) => place.in.map((path) => `${name} in ${path}`));
    expect([...new Set(actual)].sort()).toEqual(expected.sort());
  });

  it("of Node are imported by the platform of Node, the command line, and lazily by the local service", () => {
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

  it("that are big are loaded when they are needed", () => {
    const lazy = Object.keys(PACKAGES).filter((specifier) => PACKAGES[specifier]?.lazily);
    expect(loads.filter(({ specifier, isLazy }) => lazy.includes(specifier) && !isLazy)).toEqual([]);
  });
});

/** The first circle in a graph, or nothing. */
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
