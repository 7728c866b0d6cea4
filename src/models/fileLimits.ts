/** Source: the AWS Support API reference, AddAttachmentsToSet, DescribeAttachment and GetAttachmentUploadLinks. */
export const MAX_SET_FILES = 3;
export const MAX_SMALL_FILE_BYTES = 5 * 1024 * 1024;
export const MAX_LINKS = 10;
