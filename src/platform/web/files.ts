import type { Files } from "../Files.js";

/** Browsers and React Native have no file paths. */
export const files: Files | undefined = undefined;
