/** React Native. */
export { fromUtf8 } from "./smithy/serde.js";
export { allocate, fromBase64, parseBytes, parseLargeBlob, toBase64, toUtf8, writeBase64 } from "./web/bytes.js";
export { files } from "./web/files.js";
export { runtime } from "./web/nativeRuntime.js";
