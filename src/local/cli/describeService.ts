import type { LocalCredentials } from "../auth/authenticate.js";
import type { LocalSupportServer } from "../http/listen.js";

/** The text printed after the start, with lines to copy into a shell. */
export function describeService(
  { endpoint, consoleUrl }: Pick<LocalSupportServer, "endpoint" | "consoleUrl">,
  credentials: LocalCredentials | "any",
  data: string | undefined,
): string {
  const keys: LocalCredentials = credentials === "any" ? { accessKeyId: "test", secretAccessKey: "test" } : credentials;
  const { accessKeyId, secretAccessKey, sessionToken } = keys;
  const variables = {
    AWS_ENDPOINT_URL_SUPPORT: endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_REGION: "us-east-1",
  };
  const lines = Object.entries(variables).flatMap(([name, value]) =>
    value === undefined ? [] : [`  export ${name}=${quote(value)}`],
  );
  return [
    `AWS Support: ${endpoint}`,
    ...(consoleUrl === undefined ? [] : [`Console:     ${consoleUrl}`]),
    ...(data === undefined ? [] : [`Data file:   ${data}`]),
    "",
    ...lines,
    "",
    "Press Ctrl+C to stop.",
    "",
  ].join("\n");
}

/** Quotes for a POSIX shell. */
function quote(value: string): string {
  return /^[\w./:@%+=,[\]-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
