import { HttpResponse } from "@smithy/core/transport";
import type { LocalSupport } from "../../src/local/index.js";

/** Damage to a response with status 200. */
export type Damage = readonly [what: string, statusCode: number, body: string];

export const NO_BODY: Damage = ["an empty body", 200, ""];
export const DAMAGES: readonly Damage[] = [
  NO_BODY,
  ["no content", 204, ""],
  ["null", 200, "null"],
  ["an array", 200, "[]"],
  ["an object without members", 200, "{}"],
  ["values that are not lists", 200, '{"cases":"x","communications":{}}'],
];

type Handler = LocalSupport["requestHandler"];

/** Wraps a handler, and damages the first `times` responses of an operation. */
export function damageAnswers(
  handler: Handler,
  operation: string,
  [, statusCode, text]: Damage,
  times = Infinity,
): Handler {
  let left = times;
  return Object.assign(Object.create(handler) as Handler, {
    async handle(...args: Parameters<Handler["handle"]>) {
      const isMeant = args[0].headers["x-amz-target"]?.endsWith(`.${operation}`) && left-- > 0;
      if (!isMeant) return handler.handle(...args);
      const headers = { "content-type": "application/x-amz-json-1.1" };
      return { response: new HttpResponse({ statusCode, headers, body: new TextEncoder().encode(text) }) };
    },
  });
}
