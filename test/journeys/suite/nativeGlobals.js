// What React Native has beside the language: no streams, no WebCrypto, no `TextDecoder`, no `Blob.arrayBuffer`.
// The engine around it has the functions of `Process`, and calls `receive` and `fire`.

/**
 * @typedef {object} Process
 * @property {(id: number, head: string, body?: string | ArrayBuffer) => void} send
 * @property {(id: number) => void} abort
 * @property {(id: number, delayMs: number) => void} startTimer
 * @property {(text: string, base: string) => string} parseUrl
 * @property {(bytes: ArrayBuffer) => string} decode
 */

/** @type {{ process: Process } & Record<string, unknown>} */
const scope = Object(globalThis);
const { send, abort, startTimer, parseUrl, decode } = scope.process;
Reflect.deleteProperty(scope, "process");

/** @type {Map<number, () => void>} */
const timers = new Map();
/** @type {Map<number, NativeRequest>} */
const requests = new Map();
let count = 0;

/** @param {() => void} run @param {number} [delayMs] */
function setNativeTimer(run, delayMs = 0) {
  const id = ++count;
  timers.set(id, run);
  startTimer(id, delayMs);
  return id;
}

class NativeBlob {
  /** @type {ArrayBuffer} */
  data;
  type = "";

  /** @param {readonly ArrayBuffer[]} [parts] */
  constructor([data = new ArrayBuffer(0)] = []) {
    this.data = data;
  }

  get size() {
    return this.data.byteLength;
  }
}

class NativeFileReader {
  /** @type {unknown} */
  result;
  onload = () => {};

  /** @param {NativeBlob} blob */
  readAsArrayBuffer({ data }) {
    this.#load(data);
  }

  /** @param {NativeBlob} blob */
  readAsText({ data }) {
    this.#load(decode(data));
  }

  /** @param {unknown} result */
  #load(result) {
    setNativeTimer(() => {
      this.result = result;
      this.onload();
    });
  }
}

class NativeRequest {
  responseType = "";
  responseURL = "";
  status = 0;
  statusText = "";
  readyState = 0;
  /** @type {NativeBlob | undefined} */
  response;
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  #id = ++count;
  #method = "";
  /** @type {Record<string, string>} */
  #headers = {};
  #received = "";

  /** @param {string} method @param {string} url */
  open(method, url) {
    this.#method = method;
    this.responseURL = url;
  }

  /** @param {string} name @param {string} value */
  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  /** @param {string | ArrayBuffer | Uint8Array<ArrayBuffer> | null} body */
  send(body) {
    requests.set(this.#id, this);
    const head = JSON.stringify({ method: this.#method, url: this.responseURL, headers: this.#headers });
    if (body === null) return send(this.#id, head);
    if (!ArrayBuffer.isView(body)) return send(this.#id, head, body);
    send(this.#id, head, body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength));
  }

  abort() {
    if (!requests.delete(this.#id)) return;
    abort(this.#id);
    this.onabort();
  }

  getAllResponseHeaders() {
    return this.#received;
  }

  /** @param {{ status: number, headers: string }} head @param {ArrayBuffer} body */
  receive({ status, headers }, body) {
    this.readyState = 4;
    if (status === 0) return this.onerror();
    this.status = status;
    this.#received = headers;
    this.response = new NativeBlob([body]);
    this.onload();
  }
}

class NativeUrl {
  href = "";

  /** @param {string} text @param {string} [base] */
  constructor(text, base = "") {
    const parsed = parseUrl(String(text), String(base));
    if (parsed === "") throw new TypeError(`Invalid URL: ${text}`);
    Object.assign(this, JSON.parse(parsed));
  }

  toString() {
    return this.href;
  }
}

Object.assign(scope, {
  global: scope,
  self: scope,
  window: scope,
  navigator: { product: "ReactNative" },
  console: { assert() {}, error() {}, log() {}, warn() {} },
  setTimeout: setNativeTimer,
  clearTimeout: (/** @type {number} */ id) => timers.delete(id),
  performance: { now: () => Date.now() },
  crypto: {
    /** @param {Uint8Array} bytes */
    getRandomValues: (bytes) => bytes.set(bytes.map(() => Math.random() * 256)),
  },
  Blob: NativeBlob,
  FileReader: NativeFileReader,
  XMLHttpRequest: NativeRequest,
  URL: NativeUrl,
  /** @param {number} id */
  fire(id) {
    const run = timers.get(id);
    timers.delete(id);
    run?.();
  },
  /** @param {number} id @param {string} head @param {ArrayBuffer} body */
  receive(id, head, body) {
    const request = requests.get(id);
    requests.delete(id);
    request?.receive(JSON.parse(head), body);
  },
});
