// A minimal browser client written by hand with fetch, WebCrypto and JSON, as the lower bound.
const REGION = "us-east-1";
const KEY_ID = "AKIDEXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const SIGNED = "content-type;host;x-amz-date;x-amz-target";
const TYPE = "application/x-amz-json-1.1";
const TARGET = "AWSSupport_20130415.CreateCase";

const encoder = new TextEncoder();
/** @param {ArrayBuffer} bytes */
const toHex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
/** @param {string} text */
const sha256 = async (text) => toHex(await crypto.subtle.digest("SHA-256", encoder.encode(text)));

/** @param {ArrayBuffer | Uint8Array<ArrayBuffer>} key */
const importKey = (key) => crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
/** @param {CryptoKey} key @param {string} text */
const hmac = (key, text) => crypto.subtle.sign("HMAC", key, encoder.encode(text));

/** @type {{ day: string, key?: Promise<CryptoKey> }} */
let signing = { day: "" };

/** @param {string} day */
async function deriveKey(day) {
  let key = await importKey(encoder.encode(`AWS4${SECRET}`));
  for (const part of [day, REGION, "support", "aws4_request"]) key = await importKey(await hmac(key, part));
  return key;
}

/** @param {string} endpoint */
export function connect(endpoint) {
  const { host } = new URL(endpoint);
  return {
    /** @param {object} input @returns {Promise<{ caseId?: string }>} */
    async createCase(input) {
      const body = JSON.stringify(input);
      const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
      const day = time.slice(0, 8);
      if (day !== signing.day) signing = { day, key: deriveKey(day) };
      const scope = `${day}/${REGION}/support/aws4_request`;
      const headers = `content-type:${TYPE}\nhost:${host}\nx-amz-date:${time}\nx-amz-target:${TARGET}\n`;
      const canonical = await sha256(`POST\n/\n\n${headers}\n${SIGNED}\n${await sha256(body)}`);
      const key = await /** @type {Promise<CryptoKey>} */ (signing.key);
      const signature = toHex(await hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${canonical}`));
      const authorization = `AWS4-HMAC-SHA256 Credential=${KEY_ID}/${scope}, SignedHeaders=${SIGNED}, Signature=${signature}`;
      const response = await fetch(endpoint, {
        method: "POST",
        headers: { "content-type": TYPE, "x-amz-date": time, "x-amz-target": TARGET, authorization },
        body,
      });
      if (response.status !== 200) throw new Error(`Status ${response.status}`);
      return response.json();
    },
  };
}
