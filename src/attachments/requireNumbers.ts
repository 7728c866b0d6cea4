import { AttachmentError } from "./AttachmentError.js";

/** Makes sure that options are numbers from `least` on. */
export function requireNumbers(options: Readonly<Record<string, number>>, least: number): void {
  for (const [option, value] of Object.entries(options)) {
    if (typeof value === "number" && value >= least) continue;
    throw new AttachmentError(
      "OPTION_INVALID",
      `Failed to begin: the option ${option} is ${value}. Give a number from ${least} on, or leave it out.`,
    );
  }
}
