import type { Answer } from "./scriptedServer.js";

type Headers = Readonly<Record<string, string>>;

const JSON_TYPE = { "content-type": "application/x-amz-json-1.1" };

/** Sends a complete response. */
export function answer(status: number, body: string, headers: Headers = JSON_TYPE): Answer {
  return (response) => {
    response.writeHead(status, { "x-amzn-requestid": "11111111-2222-3333-4444-555555555555", ...headers });
    response.end(body);
  };
}

/** Sends a successful response. */
export function success(output: unknown = {}, headers: Headers = {}): Answer {
  return answer(200, JSON.stringify(output), { ...JSON_TYPE, ...headers });
}

/** Sends an error in the format of the service. */
export function failure(status: number, code: string, headers: Headers = {}): Answer {
  return answer(status, JSON.stringify({ __type: code, message: `${code} happened` }), { ...JSON_TYPE, ...headers });
}

/** Sends the HTML page of a proxy. */
export function proxyPage(status: number): Answer {
  return answer(status, "<html><body><h1>Bad Gateway</h1></body></html>", { "content-type": "text/html" });
}

/** Sends a response without a body. */
export function emptyAnswer(status: number): Answer {
  return answer(status, "", {});
}

/** Resets the connection before the first byte of the response. */
export const resetBeforeAnswer: Answer = (response) => {
  response.socket?.resetAndDestroy();
};

/** Closes the connection before the first byte of the response. */
export const closeBeforeAnswer: Answer = (response) => {
  response.socket?.destroy();
};

/** Resets the connection after the head and half of the body. */
export function resetInBody(status: number): Answer {
  return (response) => {
    response.writeHead(status, { ...JSON_TYPE, "content-length": "1000" });
    response.write('{"cases":[', () => setTimeout(() => response.socket?.resetAndDestroy(), 20));
  };
}

/** Sends truncated JSON with a matching content length. */
export function cutOffJson(status: number): Answer {
  return answer(status, '{"__type":"InternalServerError","message":"some');
}

/** Accepts the request and never responds. */
export const silence: Answer = () => {};
