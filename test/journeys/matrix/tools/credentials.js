import { makeToolRow } from "./makeToolRow.js";

/**
 * A server in place of the metadata services, STS, SSO, sign-in and Cognito. Each answers with the keys of its own,
 * and the local service accepts no other signature: the call succeeds only with the keys that the provider got.
 */
const PROGRAM = `
const assert = require("node:assert/strict");
const { createHash, generateKeyPairSync } = require("node:crypto");
const { mkdirSync, writeFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { join } = require("node:path");
const providers = require("@aws-sdk/credential-providers");
const sdk = require(process.env.SDK);
const { createLocalSupport } = require("aws-support-client/local");

const keys = { accessKeyId: "AKIDPROVIDED", secretAccessKey: "provided-secret", sessionToken: "provided-token" };
const expiration = new Date(Date.now() + 3600e3);
const metadataKeys = { AccessKeyId: keys.accessKeyId, SecretAccessKey: keys.secretAccessKey, Token: keys.sessionToken, Expiration: expiration.toISOString() };
const xmlKeys = (action) => "<" + action + "Response xmlns='https://sts.amazonaws.com/doc/2011-06-15/'><" + action + "Result><Credentials>" +
  "<AccessKeyId>" + keys.accessKeyId + "</AccessKeyId><SecretAccessKey>" + keys.secretAccessKey + "</SecretAccessKey><SessionToken>" +
  keys.sessionToken + "</SessionToken><Expiration>" + expiration.toISOString() + "</Expiration></Credentials></" + action + "Result></" + action + "Response>";

const seen = [];
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
    const body = Buffer.concat(chunks).toString();
    const target = request.headers["x-amz-target"] ?? "";
    seen.push(request.method + " " + request.url + " " + target);
    const json = (value) => response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    if (request.url === "/latest/api/token") return response.end("metadata-token");
    if (request.url.endsWith("/security-credentials/")) return response.end("role");
    if (request.url.includes("/security-credentials/role")) return json({ Code: "Success", Type: "AWS-HMAC", ...metadataKeys });
    if (request.url.startsWith("/container")) return json(metadataKeys);
    if (request.url.startsWith("/federation/credentials"))
      return json({ roleCredentials: { ...keys, expiration: expiration.getTime() } });
    if (target.endsWith("GetId")) return json({ IdentityId: "us-east-1:identity" });
    if (target.endsWith("GetCredentialsForIdentity"))
      return json({ IdentityId: "us-east-1:identity", Credentials: { AccessKeyId: keys.accessKeyId, SecretKey: keys.secretAccessKey, SessionToken: keys.sessionToken, Expiration: expiration.getTime() / 1000 } });
    const action = new URLSearchParams(body).get("Action");
    if (action) return response.setHeader("content-type", "text/xml").end(xmlKeys(action));
    response.writeHead(404).end();
  });
});

const folder = process.cwd();
const write = (name, text) => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

server.listen(0, "127.0.0.1", async () => {
  const url = "http://127.0.0.1:" + server.address().port;
  const clientConfig = { region: "us-east-1", endpoint: url };
  const printed = { Version: 1, AccessKeyId: keys.accessKeyId, SecretAccessKey: keys.secretAccessKey, SessionToken: keys.sessionToken };
  const filepath = write("aws/credentials", "[default]\\naws_access_key_id=" + keys.accessKeyId + "\\naws_secret_access_key=" + keys.secretAccessKey +
    "\\naws_session_token=" + keys.sessionToken + "\\n[process]\\ncredential_process = " + process.execPath + " -p '" + JSON.stringify(JSON.stringify(printed)) + "'\\n");
  const configFilepath = write("aws/config", "[default]\\nregion = us-east-1\\n");
  const files = { filepath, configFilepath };
  const token = write("token", "web-identity-token");
  const ssoStartUrl = "https://example.com/start";
  write(".aws/sso/cache/" + createHash("sha1").update(ssoStartUrl).digest("hex") + ".json",
    JSON.stringify({ accessToken: "sso-token", expiresAt: expiration.toISOString(), region: "us-east-1", startUrl: ssoStartUrl }));
  const loginSession = "arn:aws:sts::123456789012:assumed-role/role/session";
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  write(".aws/login/cache/" + createHash("sha256").update(loginSession).digest("hex") + ".json", JSON.stringify({
    accessToken: { ...keys, accountId: "123456789012", expiresAt: expiration.toISOString() }, tokenType: "aws_sigv4",
    refreshToken: "refresh", idToken: "id", clientId: "client", dpopKey: privateKey.export({ type: "sec1", format: "pem" }),
  }));
  const loginConfig = write("aws/login", "[default]\\nlogin_session = " + loginSession + "\\nregion = us-east-1\\n");
  const environment = { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey, AWS_SESSION_TOKEN: keys.sessionToken };
  const container = { AWS_CONTAINER_CREDENTIALS_FULL_URI: url + "/container" };
  const metadata = { AWS_EC2_METADATA_DISABLED: "false", AWS_EC2_METADATA_SERVICE_ENDPOINT: url };
  const master = { accessKeyId: "AKIDMASTER", secretAccessKey: "master" };
  const roleArn = "arn:aws:iam::123456789012:role/role";
  const role = { roleArn, roleSessionName: "session" };
  const identity = { clientConfig, logins: {} };
  const rows = {
    fromEnv: [() => providers.fromEnv(), environment],
    fromIni: [() => providers.fromIni(files)],
    fromProcess: [() => providers.fromProcess({ ...files, profile: "process" })],
    fromNodeProviderChain: [() => providers.fromNodeProviderChain(files)],
    "the default chain": [() => undefined, environment],
    createCredentialChain: [() => providers.createCredentialChain(async () => { throw Object.assign(new Error("none"), { tryNextLink: true }); }, providers.fromIni(files))],
    fromContainerMetadata: [() => providers.fromContainerMetadata(), container],
    fromHttp: [() => providers.fromHttp({ awsContainerCredentialsFullUri: url + "/container" })],
    fromInstanceMetadata: [() => providers.fromInstanceMetadata(), metadata],
    fromTokenFile: [() => providers.fromTokenFile({ webIdentityTokenFile: token, ...role, clientConfig })],
    fromWebToken: [() => providers.fromWebToken({ webIdentityToken: "token", ...role, clientConfig })],
    fromTemporaryCredentials: [() => providers.fromTemporaryCredentials({ masterCredentials: master, params: { RoleArn: roleArn }, clientConfig })],
    fromSSO: [() => providers.fromSSO({ ssoStartUrl, ssoAccountId: "123456789012", ssoRegion: "us-east-1", ssoRoleName: "role", clientConfig })],
    fromLoginCredentials: [() => providers.fromLoginCredentials({ configFilepath: loginConfig, filepath: loginConfig, clientConfig })],
    fromCognitoIdentity: [() => providers.fromCognitoIdentity({ identityId: "us-east-1:identity", ...identity })],
    fromCognitoIdentityPool: [() => providers.fromCognitoIdentityPool({ identityPoolId: "us-east-1:pool", ...identity })],
  };
  const only = process.argv[2];
  const [make, variables = {}] = rows[only];
  Object.assign(process.env, variables);
  const credentials = make();
  // Over a port: the clients of some providers use the request handler of the client that they serve.
  const { endpoint } = await createLocalSupport({ credentials: keys }).listen();
  const client = new sdk.SupportClient({ region: "us-east-1", endpoint, ...(credentials && { credentials }) });
  const { caseId } = await client.send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  assert.match(caseId, /^case-/);
  assert.deepEqual({ ...keys, ...(await client.config.credentials()) }.accessKeyId, keys.accessKeyId);
  process.exit(0);
});
`;

const PROVIDERS = [
  "fromEnv",
  "fromIni",
  "fromProcess",
  "fromNodeProviderChain",
  "the default chain",
  "createCredentialChain",
  "fromContainerMetadata",
  "fromHttp",
  "fromInstanceMetadata",
  "fromTokenFile",
  "fromWebToken",
  "fromTemporaryCredentials",
  "fromSSO",
  "fromLoginCredentials",
  "fromCognitoIdentity",
  "fromCognitoIdentityPool",
];

export const rows = [
  makeToolRow({
    name: "@aws-sdk/credential-providers",
    packages: ["@aws-sdk/credential-providers@3"],
    files: { "provider.cjs": PROGRAM },
    checks: PROVIDERS.map((title) => ({ title, files: {}, args: ["provider.cjs", title] })),
  }),
];
