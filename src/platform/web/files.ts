import type { Files } from "../Files.js";

/** Pages and React Native have no files that a path leads to. */
export const files: Files | undefined = undefined;
