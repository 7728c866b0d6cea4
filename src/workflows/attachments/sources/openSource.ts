import { AttachmentError } from "../../../errors/AttachmentError.js";
import { nearestName } from "../../../errors/nearestName.js";
import { readBlob } from "../../../platform/readBlob.js";
import { isArrayBuffer, isByteStream, iterateBytes, toBytes } from "../iterateBytes.js";
import {
  type AttachmentData,
  type AttachmentInput,
  type AttachmentSource,
  type NamedAttachment,
  openBytesSource,
} from "./AttachmentSource.js";
import { openPathSource } from "./openPathSource.js";
import { openStreamSource } from "./openStreamSource.js";

/** Opens a file to attach. `index`, from 0, is part of the name of unnamed data. */
export async function openSource(
  input: AttachmentInput,
  index: number,
  signal: AbortSignal | undefined,
): Promise<AttachmentSource> {
  if (hasData(input)) assertNamed(input, index);
  if (isNamed(input)) return openData(input.data, index, { ...input, signal });
  return openData(input, index, { signal });
}

const MEMBERS = ["fileName", "data", "sizeBytes"];
/** Names of the same members in other APIs. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["body", "data"],
  ["content", "data"],
  ["filename", "fileName"],
  ["name", "fileName"],
  ["size", "sizeBytes"],
]);

function hasData(input: unknown): input is object {
  const prototype: unknown = Object.getPrototypeOf(Object(input));
  return "data" in Object(input) && (prototype === Object.prototype || prototype === null);
}

/** Throws for an unknown member, which would otherwise be ignored. */
function assertNamed(input: object, index: number): void {
  for (const member of Object.keys(input)) {
    if (MEMBERS.includes(member)) continue;
    const nearest = SYNONYMS.get(member) ?? nearestName(member, MEMBERS);
    const hint = nearest ? `Did you mean \`${nearest}\`?` : "Use `fileName`, `data` and `sizeBytes`.";
    throw new AttachmentError("DATA_INVALID", `Unknown member \`${member}\` of file ${index + 1}. ${hint}`);
  }
  if ("fileName" in input) return;
  throw new AttachmentError(
    "DATA_INVALID",
    `Missing \`fileName\` of file ${index + 1}. Pass \`{ fileName, data }\`, or the data alone.`,
  );
}

/** Keeps Node.js streams that fail early from ending the process. Reading one throws its error. */
export function deferStreamErrors(inputs: readonly AttachmentInput[]): void {
  for (const input of inputs) {
    const data = Object(getData(input)) as { on?(event: "error", listener: () => void): void };
    data.on?.("error", () => {});
  }
}

/** Closes streams that will not be read, because an open one holds a file or a connection. */
export function closeStreams(inputs: readonly AttachmentInput[]): void {
  for (const input of inputs) {
    const data: unknown = getData(input);
    if (typeof data !== "object" || data === null || !isByteStream(data)) continue;
    try {
      iterateBytes(data).close();
    } catch {
      // Another reader has locked the stream, and closes it.
    }
  }
}

function getData(input: AttachmentInput): AttachmentData {
  return isNamed(input) ? input.data : input;
}

interface OpenOptions extends Partial<Pick<NamedAttachment, "fileName" | "sizeBytes">> {
  readonly signal: AbortSignal | undefined;
}

async function openData(data: AttachmentData, index: number, options: OpenOptions): Promise<AttachmentSource> {
  if (typeof data === "string" || isUrl(data)) return openPathSource(data, options.fileName);
  const name = options.fileName ?? findName(data) ?? `attachment-${index + 1}.bin`;
  if (isArrayBuffer(data) || ArrayBuffer.isView(data)) return openBytesSource(name, toBytes(data));
  if (isBlob(data)) return openBlobSource(name, data);
  if (typeof data === "object" && data !== null && isByteStream(data)) {
    return openStreamSource({ name, sizeBytes: options.sizeBytes }, data, options.signal);
  }
  throw new AttachmentError(
    "DATA_INVALID",
    `Cannot attach file ${index + 1}: its data is ${data === null ? "null" : `of type ${typeof data}`}. Pass a path, a Blob, bytes or a stream.`,
    { fileName: name },
  );
}

function openBlobSource(name: string, blob: Blob): AttachmentSource {
  const { lastModified } = blob as Partial<File>;
  return {
    name,
    sizeBytes: blob.size,
    modifiedMs: lastModified,
    async read(start, end) {
      try {
        return await readBlob(blob.slice(start, end));
      } catch (cause) {
        throw new AttachmentError(
          "FILE_INACCESSIBLE",
          `Cannot read \`${name}\`: it may have changed since it was selected. Select it again.`,
          { fileName: name, cause },
        );
      }
    },
  };
}

function isNamed(input: AttachmentInput): input is NamedAttachment {
  return typeof input === "object" && input !== null && "data" in input && "fileName" in input && !isBlob(input);
}

/** Checks members, because `instanceof` fails for objects of another realm, such as in jsdom, and for polyfills. */
function isBlob(value: unknown): value is Blob {
  const { size, slice, type } = Object(value) as Partial<Blob>;
  return typeof size === "number" && typeof slice === "function" && typeof type === "string";
}

export function isUrl(value: unknown): value is URL {
  const { href, protocol } = Object(value) as Partial<URL>;
  return typeof href === "string" && typeof protocol === "string";
}

/** Returns the `name` of a `File`, or the `path` of a stream of `fs.createReadStream`. */
function findName(data: object): string | undefined {
  const { name, path } = Object(data) as { readonly name?: unknown; readonly path?: unknown };
  if (typeof name === "string") return name;
  return typeof path === "string" ? path.split(/[\\/]/).pop() : undefined;
}
