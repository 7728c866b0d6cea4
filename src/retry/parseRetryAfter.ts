import { HttpResponse } from "../smithyTransport.js";

const SECONDS = /(?:^| GMT, )(\d+(?:\.\d+)?)$/;

/** An HTTP date: the usual form, and the obsolete one with dashes and a year of two digits. */
const HTTP_DATE =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (\w{3}) (\d{4})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-(\w{3})-(\d\d)) (.+ GMT)$/;

/** Reads from a response when to try again: the first of the two headers that it has decides. */
export function parseRetryAfter(response: unknown): Date | undefined {
  if (!HttpResponse.isInstance(response)) return undefined;
  for (const [name, value] of Object.entries(response.headers)) {
    const lowerName = name.toLowerCase();
    if (lowerName === "retry-after") return toDate(parseTime(value));
    if (lowerName === "x-amz-retry-after") return toDate(Date.now() + Number(value));
  }
  return undefined;
}

