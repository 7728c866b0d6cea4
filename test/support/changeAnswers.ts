import { HttpResponse } from "@smithy/core/transport";
import type { LocalSupport } from "../../src/local/index.js";

type Handler = LocalSupport["requestHandler"];
type Page = Readonly<Record<string, unknown>>;

/**
 * Replaces the responses of an operation. The function receives the input and the original response. If it returns
 * nothing, the original is used.
 */
export function changeAnswers(
  handler: Handler,
  operation: string,
  change: (input: Page, output: Page) => Page | undefined,
): Handler {
  return Object.assign(Object.create(handler) as Handler, {
    async handle(...args: Parameters<Handler["handle"]>) {
      const [request] = args;
      const { response } = await handler.handle(...args);
      if (!request.headers["x-amz-target"]?.endsWith(`.${operation}`)) return { response };
      const read = async (body: unknown) => JSON.parse(await new Response(body as BodyInit).text()) as Page;
      const output = await read(response.body);
      const changed = change(await read(request.body), output);
      const { headers } = response;
      const statusCode = changed ? 200 : response.statusCode;
      const body = new TextEncoder().encode(JSON.stringify(changed ?? output));
      return { response: new HttpResponse({ statusCode, headers, body }) };
    },
  });
}
