import ts from "typescript";

/** @import { Facts } from "./compareFacts.js" */
/** @typedef {typeof import("@aws-sdk/client-support")} Sdk */

const LIST = 1;
const STRUCTURE = 3;
const ERROR = -3;
const OPERATION = 9;
const GROUP_OF_KIND = new Map([
  [STRUCTURE, "members"],
  [ERROR, "errors"],
  [OPERATION, "operations"],
]);

/** Not a region, but what the endpoint rules also decide on. */
const CUSTOM_ENDPOINT = "https://support.example.com/path";
const SWITCHES = [false, true];

/** Settings of the resolved configuration that reach the wire. */
const SETTINGS = ["apiVersion", "serviceId", "defaultSigningName"];
const PROTOCOL_SETTINGS = ["defaultNamespace", "xmlNamespace", "version", "serviceTarget"];

/**
 * Describes a client by its module: operations, members, errors, settings, endpoints and exports.
 *
 * @param {object} sdk - The module of this package or of the official client.
 * @param {readonly string[]} regions - The regions whose endpoints to resolve.
 * @returns {Facts}
 */
export function describeClient(sdk, regions) {
  const exported = Object.entries(sdk).filter(([name]) => name !== "default");
  return {
    ...describeSchemas(exported),
    exports: Object.fromEntries(exported.map(([name, value]) => [name, describeExport(value)])),
    ...describeConfiguration(/** @type {Sdk} */ (sdk), regions),
  };
}

/** @param {unknown} value */
function describeExport(value) {
  const isTable = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isTable ? JSON.stringify(value) : typeof value;
}

/**
 * @param {readonly [string, unknown][]} exported
 * @returns {Facts}
 */
function describeSchemas(exported) {
  /** @type {Record<string, Record<string, string>>} */
  const facts = { operations: {}, members: {}, errors: {} };
  for (const [name, schema] of exported) {
    if (!name.endsWith("$") || !Array.isArray(schema)) continue;
    const [kind, , shape, traits] = schema;
    const group = facts[GROUP_OF_KIND.get(kind) ?? ""];
    if (!group) continue;
    if (kind === OPERATION) group[shape] = `${describeShape(schema[4])} -> ${describeShape(schema[5])}`;
    else if (kind === ERROR) group[shape] = sortKeys(traits);
    if (kind !== OPERATION) describeMembers(schema, facts.members ?? {});
  }
  return facts;
}

/**
 * @param {readonly unknown[]} schema
 * @param {Record<string, string>} members
 */
function describeMembers([, , shape, , names, references, requiredCount = 0], members) {
  /** @type {readonly string[]} */ (names).forEach((name, index) => {
    const reference = /** @type {readonly unknown[]} */ (references)[index];
    members[`${shape}.${name}`] = `${describeShape(reference)}${index < Number(requiredCount) ? ", required" : ""}`;
  });
}

/**
 * Names a shape: a simple one by its number in Smithy's schemas, a list by its members.
 *
 * @param {unknown} reference
 * @returns {string}
 */
function describeShape(reference) {
  if (typeof reference === "function") return describeShape(reference());
  if (!Array.isArray(reference)) return `shape ${reference}`;
  if (reference.length === 2)
    return `${describeShape(reference[0])}${reference[1] ? ` ${sortKeys(reference[1])}` : ""}`;
  const [kind, , name, traits, member] = reference;
  return kind === LIST ? `${name}[${describeShape(member)}]${traits ? ` ${sortKeys(traits)}` : ""}` : name;
}

/** @param {object} traits */
const sortKeys = (traits) => JSON.stringify(Object.fromEntries(Object.entries(traits).sort()));

/**
 * @param {Sdk} sdk
 * @param {readonly string[]} regions
 * @returns {Facts}
 */
function describeConfiguration(sdk, regions) {
  const { config } = new sdk.SupportClient({ region: "us-east-1" });
  const protocol = Object(Reflect.get(config, "protocolSettings"));
  const settings = [
    ...SETTINGS.map((name) => [name, String(Reflect.get(config, name))]),
    ...PROTOCOL_SETTINGS.map((name) => [name, String(protocol[name])]),
    ["options", Object.keys(config).sort().join(" ")],
  ];
  /** @type {Record<string, string>} */
  const endpoints = {};
  for (const Region of regions)
    for (const UseFIPS of SWITCHES)
      for (const UseDualStack of SWITCHES)
        for (const Endpoint of [undefined, CUSTOM_ENDPOINT]) {
          const marks = [UseFIPS && "FIPS", UseDualStack && "dual stack", Endpoint && "custom endpoint"].filter(
            Boolean,
          );
          endpoints[[Region, ...marks].join(", ")] = describeEndpoint(() =>
            config.endpointProvider({ Region, UseFIPS, UseDualStack, ...(Endpoint && { Endpoint }) }),
          );
        }
  return { settings: Object.fromEntries(settings), endpoints };
}

/** @param {() => import("@smithy/types").EndpointV2} resolve */
function describeEndpoint(resolve) {
  try {
    const { url, properties = {} } = resolve();
    return `${url.href} ${JSON.stringify(properties)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Describes a client by its declarations: exported types, and the errors that each command declares.
 *
 * @param {string} file - Path of its declarations.
 * @returns {Facts}
 */
export function describeDeclarations(file) {
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`Cannot read the declarations in ${file}.`);
  const symbols = checker.getExportsOfModule(module).filter(({ name }) => name !== "default");
  /** @type {Record<string, string>} */
  const declaredErrors = {};
  for (const symbol of symbols.filter(({ name }) => /^[A-Z]\w+Command$/.test(name))) {
    const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const comments = (declared.declarations ?? []).flatMap((node) => ts.getJSDocCommentsAndTags(node));
    const text = comments.map((comment) => comment.getText()).join("\n");
    const thrown = [...text.matchAll(/@throws \{@link (\w+)/g)].flatMap(([, name]) => name ?? []);
    declaredErrors[symbol.name.replace(/Command$/, "")] = [...new Set(thrown)]
      .filter((name) => name !== "SupportServiceException")
      .sort()
      .join(" ");
  }
  return { types: Object.fromEntries(symbols.map(({ name }) => [name, "exported"])), declaredErrors };
}
