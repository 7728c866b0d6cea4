import type { SentCommand } from "../core/deriveCommand.js";
import { readOperation } from "../core/readOperation.js";

/** Where a call may go: to Trusted Advisor's one region, anywhere, or anywhere as long as it is sent once. */
export type CallKind = "trustedAdvisor" | "read" | "write";

/** By names, so that an operation that this version does not know is taken for one that changes something. */
const READ = /^Describe|^GetAttachmentDownloadLink$/;

/** Decides it by the operation; a dry run changes nothing. */
export function kindOfCall(command: SentCommand): CallKind {
  const name = readOperation(command)?.name ?? "";
  if (name.includes("TrustedAdvisor")) return "trustedAdvisor";
  const { dryRun } = command.input as { readonly dryRun?: unknown };
  return READ.test(name) || dryRun === true ? "read" : "write";
}
