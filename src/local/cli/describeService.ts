import type { LocalSupportServer } from "../http/listen.js";

/** Returns the text printed after the start, with environment variables to copy into a shell. */
export function describeService(
  { endpoint, consoleUrl, env }: Pick<LocalSupportServer, "endpoint" | "consoleUrl" | "env">,
  dataFile: string | undefined,
): string {
  return [
    `AWS Support: ${endpoint}`,
    ...(consoleUrl === undefined ? [] : [`Console:     ${consoleUrl}`]),
    ...(dataFile === undefined ? [] : [`Data file:   ${dataFile}`]),
    "",
    ...Object.entries(env).map(([name, value]) => `  export ${name}=${quote(value)}`),
    "",
    "Press Ctrl+C to stop.",
    "",
  ].join("\n");
}

/** Quotes a value for a POSIX shell. */
function quote(value: string): string {
  return /^[\w./:@%+=,[\]-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
