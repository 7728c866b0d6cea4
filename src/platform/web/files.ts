import type { Files } from "../Files.js";

/** Pages and React Native have no file paths. */
export const files: Files | undefined = undefined;
