import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isSame, MEGABYTE, makeContent, makeFolder } from "../support/attachmentFixture.js";
import { createListeningFixture, type ListeningFixture } from "../support/listeningFixture.js";
import { runJsonLines } from "../support/runJsonLines.js";
import { readUpload } from "../support/uploadCursor.js";

const TIMEOUT_MS = 60_000;
const PARTS = 21;
const CONTENT = makeContent((PARTS - 1) * MEGABYTE + 1);

let fixture: ListeningFixture;

beforeAll(async () => {
  fixture = await createListeningFixture({ attachments: { partSizeBytes: MEGABYTE } });
});

afterAll(() => fixture.close());

it(
  "a file of 20 MB goes up and comes down byte for byte, past failing parts, expired links and three kills",
  async () => {
    const { support, server } = fixture;
    const folder = makeFolder();
    const target = makeFolder();
    const path = join(folder, "heap.bin");
    const cursorPath = join(folder, "cursor.txt");
    writeFileSync(path, CONTENT);
    const args = [server.endpoint, path, cursorPath, join(target, "heap.bin")];
    const savedParts = () => {
      const { files } = readUpload(readFileSync(cursorPath, "utf8"));
      return files[0]?.upload?.parts.length ?? 0;
    };

    // So slow that a process which is to be killed cannot be done by then.
    const puts = support.faults.add("slowResponse", { operations: ["UploadPart"], delayMs: 20 });

    // Parts fail in every way, and then the process is gone.
    const operations = ["UploadPart" as const];
    const faults = (["lostRequest", "lostResponse", "badGateway", "expiredLinks"] as const).map((name, index) =>
      support.faults.add(name, { operations, probability: 0.1, randomSeed: index + 1 }),
    );
    const first = await runJsonLines("runners/sendFile.js", args, (_, count) => (count === 9 ? "kill" : undefined));
    expect(first).toMatchObject({ signal: "SIGKILL", errors: "" });
    const arrived = savedParts();
    expect(arrived).toBeGreaterThanOrEqual(5);
    expect(arrived).toBeLessThan(PARTS);
    expect(faults.reduce((sum, { hits }) => sum + hits, 0)).toBeGreaterThan(0);

    // The second one goes on, and while it does, all its links expire. It is killed too.
    for (const fault of faults) fault.remove();
    const putsBefore = puts.hits;
    const second = await runJsonLines("runners/sendFile.js", args, (_, count) => {
      if (count === arrived + 2) support.clock.advance({ hours: 2 });
      return count === PARTS - 1 ? "kill" : undefined;
    });
    expect(second).toMatchObject({ signal: "SIGKILL", errors: "" });

    // The third one sends the rest, opens the case, and dies in the middle of the download.
    const cutOff = support.faults.add("truncatedResponse", { operations: ["DownloadAttachment"] });
    const third = await runJsonLines("runners/sendFile.js", args, ({ transferredBytes }) =>
      Number(transferredBytes) > 5 * MEGABYTE ? "kill" : undefined,
    );
    expect(third).toMatchObject({ signal: "SIGKILL", errors: "" });
    expect(savedParts()).toBe(PARTS);
    // What was under way when a process died is sent again, and what had an expired link.
    expect(puts.hits - putsBefore).toBeLessThanOrEqual(PARTS - arrived + 4 + 4);
    expect(readdirSync(target).filter((name) => !name.startsWith("."))).toEqual([]);

    // The last one has nothing to send, and its download breaks on the way.
    puts.remove();
    cutOff.remove();
    support.faults.add("truncatedResponse", { operations: ["DownloadAttachment"], times: 2 });
    const last = await runJsonLines("runners/sendFile.js", args, () => undefined);
    expect(last).toMatchObject({ exitCode: 0, errors: "" });
    expect(isSame(readFileSync(join(target, "heap.bin")), CONTENT)).toBe(true);
    expect(support.cases).toHaveLength(2);
  },
  TIMEOUT_MS,
);
