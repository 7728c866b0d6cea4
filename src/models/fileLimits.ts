export { MAX_LINKS, MAX_SET_FILES, MAX_SMALL_FILE_BYTES } from "./limits.js";
