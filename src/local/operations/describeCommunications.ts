import type { AttachmentDetails } from "../../models/attachments.js";
import type {
  Communication,
  DescribeCommunicationsRequest,
  DescribeCommunicationsResponse,
} from "../../models/communications.js";
import { MAX_SMALL_FILE_BYTES } from "../../models/limits.js";
import type { AttachmentReference } from "../state/attachments.js";
import type { CommunicationRecord } from "../state/cases.js";
import { type PageScope, takePage } from "../state/pageTokens.js";
import type { ServiceContext } from "./operation.js";
import { endDryRun, requireCase } from "./requirements.js";
import { timeRange } from "./timeRange.js";

const DEFAULT_PAGE_SIZE = 100;

export function describeCommunications(
  input: DescribeCommunicationsRequest,
  context: ServiceContext,
): DescribeCommunicationsResponse {
  const { caseId, communications } = requireCase(context, input.caseId);
  const isInRange = timeRange(input, context.now());
  const scope = communicationsScope(caseId, input);
  const before = input.nextToken === undefined ? Infinity : context.pageTokens.open(scope, input.nextToken);
  endDryRun(input.dryRun);

  const size = input.maxResults ?? DEFAULT_PAGE_SIZE;
  const { page, next } = takePage(communications, { before, size, matches: (each) => isInRange(each.createdMs) });
  return {
    communications: page.map((record) => describeCommunication(caseId, record)),
    nextToken: next === undefined ? undefined : context.pageTokens.seal(scope, next),
  };
}

/** Returns the scope of this operation's tokens, which DescribeCases issues too. */
export function communicationsScope(
  caseId: string,
  { afterTime, beforeTime }: Pick<DescribeCommunicationsRequest, "afterTime" | "beforeTime"> = {},
): PageScope {
  return ["DescribeCommunications", caseId, afterTime ?? null, beforeTime ?? null];
}

export function describeCommunication(caseId: string, record: CommunicationRecord): Communication {
  const { attachments = [] } = record;
  const small = attachments.filter(({ sizeBytes }) => sizeBytes <= MAX_SMALL_FILE_BYTES);
  return {
    caseId,
    body: record.body,
    submittedBy: record.submittedBy,
    timeCreated: new Date(record.createdMs).toISOString(),
    attachments: attachments.map(describeReference),
    attachmentSet: small.map(describeReference),
  };
}

function describeReference({ attachmentId, fileName }: AttachmentReference): AttachmentDetails {
  return { attachmentId, fileName };
}
