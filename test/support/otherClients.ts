import { execFile, spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import Support from "aws-sdk/clients/support.js";
import { describe } from "vitest";
import { TEST_CREDENTIALS } from "./localRequests.js";
import { createClient, createCommand, officialSdk } from "./supportSdk.js";

/** Outcome of a call: the output, or the error in the format of that client. */
export type CallResult =
  | { readonly output: Record<string, unknown> }
  | { readonly error: string; readonly message: string };

/** A third-party client of a service on a port. */
export interface OtherClient {
  call(operation: string, input: object): Promise<CallResult>;
  close(): void;
}

interface Place {
  readonly endpoint: string;
  readonly secretAccessKey: string;
}

interface Kind {
  readonly name: string;
  /** `describe`, or `describe.skip` if the client is not installed. */
  readonly describe: ReturnType<typeof describe.skipIf>;
  open(place: Place): OtherClient;
}

const execute = promisify(execFile);
const BOTO3_PROGRAM = fileURLToPath(new URL("boto3Client.py", import.meta.url));

const PYTHON = ["/usr/bin/python3", "python3"].find((path) => spawnSync(path, ["-c", "import boto3"]).status === 0);
const AWS = ["/usr/bin/aws", "aws"].find((path) => spawnSync(path, ["--version"]).status === 0);

export const otherClients: readonly Kind[] = [
  { name: "@aws-sdk/client-support", describe, open: openOfficial },
  { name: "aws-sdk", describe, open: openPredecessor },
  { name: "boto3", describe: describe.skipIf(PYTHON === undefined), open: openBoto3 },
  { name: "the AWS CLI", describe: describe.skipIf(AWS === undefined), open: openCommandLine },
];

function openOfficial({ endpoint, secretAccessKey }: Place): OtherClient {
  const credentials = { ...TEST_CREDENTIALS, secretAccessKey };
  const client = createClient(officialSdk, { region: "us-east-1", credentials, endpoint, maxAttempts: 1 });
  return {
    async call(operation, input) {
      try {
        return { output: Object(await client.send(createCommand(officialSdk, operation, input))) };
      } catch (error) {
        const { name, message } = error as Error;
        return { error: name, message };
      }
    },
    close: () => client.destroy(),
  };
}

/** Version 2 of the AWS SDK for JavaScript. Its errors have a `code`. */
function openPredecessor({ endpoint, secretAccessKey }: Place): OtherClient {
  const credentials = { ...TEST_CREDENTIALS, secretAccessKey };
  const client = new Support({ ...credentials, region: "us-east-1", endpoint, maxRetries: 0 });
  return {
    async call(operation, input) {
      try {
        const method = operation.charAt(0).toLowerCase() + operation.slice(1);
        return { output: await client.makeRequest(method, input as Record<string, unknown>).promise() };
      } catch (error) {
        const { code, message } = error as Error & { code: string };
        return { error: code, message };
      }
    },
    close() {},
  };
}

/** A Python process that reads one call per line, and writes its outcome as one line. */
function openBoto3({ endpoint, secretAccessKey }: Place): OtherClient {
  const python = spawn(PYTHON ?? "", ["-u", BOTO3_PROGRAM, endpoint], {
    env: environment(secretAccessKey),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return {
    async call(operation, input) {
      python.stdin.write(`${JSON.stringify([operation, input])}\n`);
      const { value } = await lines.next();
      return JSON.parse(String(value));
    },
    close: () => python.stdin.end(),
  };
}

function openCommandLine({ endpoint, secretAccessKey }: Place): OtherClient {
  return {
    async call(operation, input) {
      const command = operation.replace(/(?<!^)[A-Z]/g, "-$&").toLowerCase();
      const words = ["support", command, "--cli-input-json", JSON.stringify(input), "--output", "json"];
      try {
        const { stdout } = await execute(AWS ?? "", [...words, "--endpoint-url", endpoint], {
          env: environment(secretAccessKey),
        });
        return { output: JSON.parse(stdout) };
      } catch (error) {
        const said = String((error as { stderr?: string }).stderr);
        const [, name = said, message = ""] =
          /An error occurred \((\w+)\) when calling the \w+ operation(?: \([^)]*\))?: (.*)/.exec(said) ?? [];
        return { error: name, message };
      }
    },
    close() {},
  };
}

/** The environment of both clients, so that they cannot use real credentials of this machine. */
function environment(secretAccessKey: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    AWS_ACCESS_KEY_ID: TEST_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_CONFIG_FILE: "/nowhere",
    AWS_SHARED_CREDENTIALS_FILE: "/nowhere",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_MAX_ATTEMPTS: "1",
    AWS_PAGER: "",
    NO_PROXY: "127.0.0.1",
  };
}
