/** Source: the AWS Support API reference, "AddAttachmentsToSet" and "DescribeAttachment". */
export const MAX_SET_FILES = 3;
export const MAX_SMALL_FILE_BYTES = 5_242_880;

/** Source: the AWS Support API reference, "GetAttachmentUploadLinks" and "CreateCase". */
export const MAX_FILE_BYTES = 157_286_400;
export const MAX_LINKS = 10;
export const MAX_UPLOAD_IDS = 10;

/** Not an API limit: the maximum length of a file name on common file systems. */
export const MAX_NAME_LENGTH = 255;

/** Source: the AWS Support API reference, "CreateCase" and "AddCommunicationToCase". */
export const MAX_BODY_CHARACTERS = 8000;

/** Source: the AWS Support API reference, "DescribeCases" and "DescribeCommunications". */
export const MIN_PAGE_SIZE = 10;
export const MAX_PAGE_SIZE = 100;
