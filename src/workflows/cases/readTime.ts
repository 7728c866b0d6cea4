/** A time of the service in milliseconds, or NaN. Not every engine reads its `+0000`, so that becomes `+00:00`. */
export function readTime(text: string | undefined): number {
  return Date.parse((text ?? "").replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
}
