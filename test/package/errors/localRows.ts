import { cpSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import Database from "libsql";
import { expect } from "vitest";
import { createLocalSupport, type LocalSupportError, openLocalSupport } from "../../../src/local/index.js";
import { makeFolder } from "../../support/attachmentFixture.js";
import { distFolder } from "../../support/distFolder.js";
import type { ErrorRow } from "./ErrorRow.js";

const makeFile = () => join(makeFolder(), "support.db");
const path = expect.stringMatching(/support\.db$/);

/** The codes of the local service. */
export const localRows: Readonly<Record<LocalSupportError["code"], Omit<ErrorRow, "type">>> = {
  CASE_NOT_FOUND: { provoke: () => createLocalSupport().reply("case-1", "Hello.") },
  UPLOAD_NOT_FOUND: { provoke: () => createLocalSupport().failUpload("upload-1") },
  LISTEN_FAILED: {
    async provoke() {
      const server = createServer().listen(0, "127.0.0.1");
      await new Promise((resolve) => server.once("listening", resolve));
      const { port } = server.address() as AddressInfo;
      try {
        await createLocalSupport().listen({ port });
      } finally {
        server.close();
      }
    },
    facts: { host: "127.0.0.1", port: expect.any(Number) },
  },
  DATA_LOCKED: {
    async provoke() {
      const dataFile = makeFile();
      const first = await openLocalSupport({ dataFile });
      try {
        await openLocalSupport({ dataFile });
      } finally {
        await first.close();
      }
    },
    facts: { path },
  },
  DATA_UNREADABLE: {
    provoke() {
      const dataFile = makeFile();
      writeFileSync(dataFile, "This is not a database. ".repeat(100));
      return openLocalSupport({ dataFile });
    },
    facts: { path },
  },
  DATA_UNWRITABLE: {
    async provoke() {
      const dataFile = makeFile();
      await (await openLocalSupport({ dataFile })).close();
      const database = new Database(dataFile);
      database.exec("CREATE TRIGGER full BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'disk is full'); END");
      database.close();
      const support = await openLocalSupport({ dataFile });
      support.seed([{ subject: "s" }]);
      await support.close();
    },
    facts: { path, cause: expect.any(Error) },
  },
  DEPENDENCY_MISSING: {
    async provoke() {
      const folder = makeFolder();
      cpSync(distFolder(), join(folder, "dist"), { recursive: true });
      const alone = createRequire(import.meta.url)(`${folder}/dist/local/index.cjs`);
      await alone.openLocalSupport({ dataFile: join(folder, "support.db") });
    },
  },
};
