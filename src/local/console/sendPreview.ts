import { type Bytes, concat } from "../bytes.js";
import { saveAs } from "../objectStorage/sendFile.js";
import type { ServiceResponse } from "../protocol/messages.js";
import type { AttachmentRecord } from "../state/attachments.js";

const MAX_TEXT_BYTES = 64 * 1024;

/** Image formats that cannot run scripts. SVG can, so it is shown as text. */
const PICTURES: ReadonlyMap<string, string> = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
  ["bmp", "image/bmp"],
]);

const TEXTS = /^(txt|log|md|json|csv|tsv|ya?ml|xml|html?|svg|ini|conf|env|js|ts|py|java|go|rb|sh|sql|tf|toml)$/;

type PreviewKind = "picture" | "text" | "none";

function extensionOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf(".") + 1).toLowerCase();
}

export function previewKind(fileName: string): PreviewKind {
  const extension = extensionOf(fileName);
  if (PICTURES.has(extension)) return "picture";
  return TEXTS.test(extension) ? "text" : "none";
}

/** Returns an attachment for viewing or download, with headers that stop browsers from running it. */
export function sendPreview({ fileName, content }: AttachmentRecord, isDownload: boolean): ServiceResponse {
  const whole = concat(content);
  const kind = isDownload ? "none" : previewKind(fileName);
  const body: Bytes = kind === "text" ? whole.slice(0, MAX_TEXT_BYTES) : whole;
  const picture = PICTURES.get(extensionOf(fileName)) ?? "";
  const type = { picture, text: "text/plain; charset=utf-8", none: "application/octet-stream" }[kind];
  const headers = {
    "content-type": type,
    "content-length": String(body.length),
    "content-disposition": kind === "none" ? saveAs(fileName) : "inline",
    "content-security-policy": "default-src 'none'; sandbox",
  };
  return { status: 200, headers, body };
}
