import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { listImports, readSourceFiles } from "../support/sourceFiles.js";

/** Who may load whom. A room is a folder of `src`, or a file beside them. Types are free, and so are the packages of others. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  packages: [],
  version: [],
  shortcuts: [],
  schema: [],
  models: ["schema"],
  errors: ["schema"],
  middleware: [],
  runtime: ["auth", "endpoint", "errors", "middleware", "retry", "shortcut", "shortcuts", "version"],
  shortcut: ["auth", "endpoint", "middleware", "protocol", "shortcuts"],
  protocol: ["schema", "errors", "models", "bytes"],
  bytes: ["schema"],
  endpoint: ["schema", "errors", "models"],
  auth: ["schema", "errors", "models"],
  retry: ["schema", "errors", "models"],
  extensions: [],
  config: [],
  addMiddleware: ["auth", "middleware", "protocol", "retry"],
  late: ["addMiddleware", "auth", "endpoint", "middleware", "retry", "runtime", "standIns"],
  standIns: ["errors"],
  resolveConfig: ["auth", "bytes", "endpoint", "errors", "middleware", "protocol", "retry", "runtime"],
  commands: ["schema", "models", "endpoint", "shortcuts"],
  SupportClient: ["addMiddleware", "errors", "extensions", "resolveConfig", "runtime"],
  sending: ["schema", "commands", "errors", "retry"],
  options: ["errors"],
  pagination: ["sending", "SupportClient", "commands", "models", "errors"],
  Support: ["SupportClient", "commands", "pagination"],
  waiters: ["options", "sending", "commands", "models", "errors"],
  attachments: ["options", "sending", "runtime", "commands", "models", "errors"],
  cases: ["options", "sending", "commands", "pagination", "models", "errors"],
  catalog: ["sending", "commands", "errors"],
  events: ["sending", "commands", "errors"],
  failover: ["options", "sending", "commands", "endpoint", "errors"],
  trustedAdvisor: ["options", "sending", "commands", "errors", "retry"],
  validation: ["sending", "schema", "models", "errors"],
  openCase: ["attachments", "cases", "sending", "commands", "models", "errors"],
  workflows: [
    "attachments",
    "cases",
    "catalog",
    "events",
    "failover",
    "openCase",
    "trustedAdvisor",
    "validation",
    "waiters",
  ],
  local: ["schema", "models", "errors", "version"],
};

/** Where each package of others is loaded. `lazily` is what only `import()` may load. */
const PACKAGES: Readonly<Record<string, { readonly in: readonly string[]; readonly lazily?: true }>> = {
  "@aws-crypto/sha256-js/build/module/RawSha256.js": {
    in: ["local/authentication/hmac.ts", "packages/rawSha256.ts"],
  },
  "@aws-sdk/credential-provider-node": { in: ["runtime/nodeCredentials.ts"], lazily: true },
  "@smithy/core/client": { in: ["packages/smithyClient.ts", "packages/smithyWaiter.ts", "standIns/NoOpLogger.ts"] },
  "@smithy/core/config": { in: ["packages/smithyConfig.ts"] },
  "@smithy/core/retry": { in: ["standIns/AdaptiveRetryStrategy.ts"] },
  "@smithy/core/schema": { in: ["errors/errorTypeRegistries.ts"] },
  "@smithy/core/transport": { in: ["packages/smithyTransport.ts"] },
  "@smithy/fetch-http-handler": { in: ["packages/smithyFetch.ts"] },
  "@smithy/middleware-retry": { in: ["retry/libraryRetry.ts"] },
  "@smithy/node-http-handler": { in: ["packages/smithyNodeHttp.ts"] },
  "@smithy/signature-v4": { in: ["packages/smithySigner.ts"] },
  "@smithy/smithy-client": { in: ["packages/smithyClient.ts"] },
  "libsql/promise": { in: ["local/storage/openStore.ts"], lazily: true },
  "node:crypto": { in: ["runtime/NodeSha256.ts", "runtime/nodeHash.ts", "runtime/nodeSerde.ts"] },
  "node:fs": { in: ["runtime/nodeBodyLength.ts"] },
  "node:fs/promises": { in: ["runtime/nodeFiles.ts"] },
  "node:http": { in: ["local/http/listen.ts"], lazily: true },
  "node:os": { in: ["runtime/node.ts"] },
  "node:path": {
    in: ["local/storage/openStore.ts", "runtime/nodeFiles.ts", "standIns/isFollowed.ts", "standIns/makeFinder.ts"],
  },
  "node:url": { in: ["runtime/nodeFiles.ts"] },
  "node:util": { in: ["local/cli/parseArguments.ts"] },
};

const files = readSourceFiles("src").map((file) => ({
  path: file.path.slice("src/".length),
  imports: listImports(file),
}));
const resolve = (from: string, specifier: string) => posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts");
const room = (path: string) => path.replace(/(\/.*|\.ts)$/, "");

/** Every load of one file of ours by another. */
const edges = files.flatMap(({ path, imports }) =>
  imports
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier }) => [path, resolve(path, specifier)] as const),
);

describe("the rooms of src", () => {
  it("are all in the table", () => {
    const known = [...Object.keys(ROOMS), "index"];
    expect([...new Set(files.map(({ path }) => room(path)))].sort()).toEqual(known.sort());
  });

  it("load only those that the table allows", () => {
    const forbidden = edges.filter(([from, to]) => {
      if (room(from) === room(to) || room(from) === "index" || room(to) === "packages") return false;
      return !ROOMS[room(from)]?.includes(room(to));
    });
    expect(forbidden).toEqual([]);
  });

  it("do not load each other in a circle, nor do their files", () => {
    expect(findCycle(edges)).toEqual([]);
    expect(findCycle(edges.map(([from, to]) => [room(from), room(to)] as const).filter(([a, b]) => a !== b))).toEqual(
      [],
    );
  });

  it("load nothing that is not there", () => {
    const paths = files.map(({ path }) => path);
    expect(edges.filter(([, to]) => !paths.includes(to))).toEqual([]);
  });
});

describe("packages of others", () => {
  const loads = files.flatMap(({ path, imports }) =>
    imports.filter(({ specifier }) => !specifier.startsWith(".")).map((load) => ({ path, ...load })),
  );

  it("are loaded where the table says, and nowhere else", () => {
    const actual = loads.map(({ specifier, path }) => `${specifier} in ${path}`);
    const expected = Object.entries(PACKAGES).flatMap(([name, place]) => place.in.map((path) => `${name} in ${path}`));
    expect([...new Set(actual)].sort()).toEqual(expected.sort());
  });

  it("are loaded by the doors to them, or in one file each of the client, save what each runtime brings along, and of the local service", () => {
    const isOfClient = (path: string) => !path.startsWith("local/");
    const spread = Object.values(PACKAGES).flatMap((place) => {
      const [ofClient, ofLocal] = [place.in.filter(isOfClient), place.in.filter((path) => !isOfClient(path))];
      return [ofClient, ofLocal].filter((paths) => paths.length > 1).flat();
    });
    expect(spread.filter((path) => !/^(packages|runtime|standIns)\//.test(path))).toEqual([]);
  });

  it("of Node are loaded by the runtime of Node and what stands in it for the library, the command line, and lazily by the local service's server and store", () => {
    const ofNode = loads.filter(({ specifier }) => specifier.startsWith("node:"));
    const misplaced = ofNode.filter(
      ({ path, isLazy }) =>
        !/^runtime\/(node\w*|NodeSha256)\.ts$/.test(path) &&
        !path.startsWith("local/cli/") &&
        !path.startsWith("standIns/") &&
        !(/^local\/(http|storage)\//.test(path) && isLazy),
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
