import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Variables = Readonly<Record<string, string | undefined>>;

/** Content of the two shared AWS files. */
export interface SharedFiles {
  readonly config?: string;
  readonly credentials?: string;
}

const OWN_BY_AWS = /^(AWS_(?!SDK_JS_)|_X_AMZN_|AMAZON_)/;

/**
 * Runs `work` with these AWS variables and files, and no others of the machine.
 *
 * The files get new paths, because the loader caches file contents by path.
 */
export async function withEnvironment<Result>(
  { variables = {}, files = {} }: { readonly variables?: Variables; readonly files?: SharedFiles },
  work: () => Promise<Result>,
): Promise<Result> {
  const before = { ...process.env };
  const folder = await mkdtemp(join(tmpdir(), "support-client-"));
  const configPath = join(folder, "config");
  const credentialsPath = join(folder, "credentials");
  await writeFile(configPath, files.config ?? "");
  await writeFile(credentialsPath, files.credentials ?? "");
  for (const name of Object.keys(process.env)) if (OWN_BY_AWS.test(name)) delete process.env[name];
  Object.assign(process.env, {
    AWS_CONFIG_FILE: configPath,
    AWS_SHARED_CREDENTIALS_FILE: credentialsPath,
    AWS_EC2_METADATA_DISABLED: "true",
    ...variables,
  });
  try {
    return await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    await rm(folder, { recursive: true });
  }
}
