/** Source: the AWS Support API reference: AddAttachmentsToSet, GetAttachmentUploadLinks, CreateCase. */
export const MAX_SET_FILES = 3;
export const MAX_SMALL_FILE_BYTES = 5 * 1024 * 1024;
export const MAX_FILE_BYTES = 157_286_400;
export const MAX_UPLOAD_IDS = 10;
export const MAX_LINKS = 10;

/** Not published for names; the least that file systems agree on. */
export const MAX_NAME_LENGTH = 255;
