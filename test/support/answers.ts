import type { Answer } from "./scriptedServer.js";

type Headers = Readonly<Record<string, string>>;

const JSON_TYPE = { "content-type": "application/x-amz-json-1.1" };

/** A whole answer. */
export function answer(status: number, body: string, headers: Headers = JSON_TYPE): Answer {
  return (response) => {
    response.writeHead(status, { "x-amzn-requestid": "11111111-2222-3333-4444-555555555555", ...headers });
    response.end(body);
  };
}

/** A successful answer. */
export function success(output: unknown = {}, headers: Headers = {}): Answer {
  return answer(200, JSON.stringify(output), { ...JSON_TYPE, ...headers });
}

/** An error as the service writes it. */
export function failure(status: number, code: string, headers: Headers = {}): Answer {
  return answer(status, JSON.stringify({ __type: code, message: `${code} happened` }), { ...JSON_TYPE, ...headers });
}

/** A page of a proxy in between. */
export function proxyPage(status: number): Answer {
  return answer(status, "<html><body><h1>Bad Gateway</h1></body></html>", { "content-type": "text/html" });
}

/** No body at all. */
export function emptyAnswer(status: number): Answer {
  return answer(status, "", {});
}

/** The connection is reset before a byte of the answer has left. */
export const resetBeforeAnswer: Answer = (response) => {
  response.socket?.resetAndDestroy();
};

/** The connection is closed before a byte of the answer has left. */
export const closeBeforeAnswer: Answer = (response) => {
  response.socket?.destroy();
};

/** The connection is reset after the head and half of the body. */
export function resetInBody(status: number): Answer {
  return (response) => {
    response.writeHead(status, { ...JSON_TYPE, "content-length": "1000" });
    response.write('{"cases":[', () => setTimeout(() => response.socket?.resetAndDestroy(), 20));
  };
}

/** A body that announces its right length, and stops in the middle of the JSON. */
export function cutOffJson(status: number): Answer {
  return answer(status, '{"__type":"InternalServerError","message":"some');
}

/** The request is taken, and nothing ever comes back. */
export const silence: Answer = () => {};
