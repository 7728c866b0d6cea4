import { fstatSync, lstatSync, ReadStream } from "node:fs";

/** Bytes, a blob, or a stream of a file or of a range of it. */
interface Body {
  readonly byteLength?: number;
  readonly size?: number;
  readonly start?: number;
  readonly end?: number;
  readonly path?: string;
  readonly fd?: number;
}

/** Returns the size of a body in bytes, or `undefined` for a stream of unknown length. */
export function measureBody(body: string | Body | undefined): number | undefined {
  if (!body) return 0;
  if (typeof body === "string") return Buffer.byteLength(body);
  const { byteLength, size = byteLength, start, end, path, fd } = body;
  if (size !== undefined) return size;
  if (start !== undefined && end !== undefined) return end + 1 - start;
  if (!(body instanceof ReadStream)) return undefined;
  if (path != null) return lstatSync(path).size;
  return fd == null ? undefined : fstatSync(fd).size;
}
