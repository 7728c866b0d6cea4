export {
  MAX_FILE_BYTES,
  MAX_LINKS,
  MAX_NAME_LENGTH,
  MAX_SET_FILES,
  MAX_SMALL_FILE_BYTES,
  MAX_UPLOAD_IDS,
} from "../../models/limits.js";
