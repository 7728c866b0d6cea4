import {
  IdempotencyConfig,
  IdempotencyItemAlreadyExistsError,
  IdempotencyItemNotFoundError,
  makeIdempotent,
} from "@aws-lambda-powertools/idempotency";
import { BasePersistenceLayer, type IdempotencyRecord } from "@aws-lambda-powertools/idempotency/persistence";
import type { Context } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { createCaseOnce, type OnceLock } from "../../../../src/index.js";
import { clientKinds, INPUT, QUICK } from "../../../support/clientKinds.js";

/** What DynamoDB does for Powertools, in memory. */
class MemoryStore extends BasePersistenceLayer {
  readonly #records = new Map<string, IdempotencyRecord>();

  protected override async _getRecord(key: string): Promise<IdempotencyRecord> {
    const record = this.#records.get(key);
    if (!record) throw new IdempotencyItemNotFoundError();
    return record;
  }

  protected override async _putRecord(record: IdempotencyRecord): Promise<void> {
    const present = this.#records.get(record.idempotencyKey);
    if (present) throw new IdempotencyItemAlreadyExistsError("It is there.", present);
    this.#records.set(record.idempotencyKey, record);
  }

  protected override async _updateRecord(record: IdempotencyRecord): Promise<void> {
    this.#records.set(record.idempotencyKey, record);
  }

  protected override async _deleteRecord(record: IdempotencyRecord): Promise<void> {
    this.#records.delete(record.idempotencyKey);
  }
}

/** As in docs/idempotent-case-creation.md. */
function makeLock(): OnceLock {
  const persistenceStore = new MemoryStore();
  const config = new IdempotencyConfig({});
  config.registerLambdaContext({ getRemainingTimeInMillis: () => 30_000 } as Context);
  return (token, run) => makeIdempotent((_token: string) => run(), { persistenceStore, config })(token);
}

describe.each(clientKinds)("Powertools Idempotency as the lock of createCaseOnce with $kind", ({ createFixture }) => {
  it("lets one of two processes open the case, and rejects the other in the meantime", async () => {
    const { support, client, makeClient } = createFixture();
    const lock = makeLock();
    const outcomes = await Promise.allSettled([
      createCaseOnce(client, { ...INPUT, token: "t" }, { lock }),
      createCaseOnce(makeClient(), { ...INPUT, token: "t" }, { lock }),
    ]);
    const caseId = support.cases[0]?.caseId;
    expect(support.cases).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({ status: "fulfilled", value: { caseId, created: true } });
    expect(outcomes[1]).toMatchObject({ reason: { name: "IdempotencyAlreadyInProgressError" } });
  });

  it("stores the result, so that a later call returns `created: false` without a request", async () => {
    const { support, client, makeClient } = createFixture();
    const lock = makeLock();
    const first = await createCaseOnce(client, { ...INPUT, token: "t" }, { lock });
    const requests = support.faults.add("slowResponse", { delayMs: 0 });
    const second = await createCaseOnce(makeClient(), { ...INPUT, token: "t" }, { lock });
    expect(second).toEqual({ caseId: first.caseId, created: false, duplicates: [] });
    expect(requests.hits).toBe(0);
  });

  it("is released after an unknown outcome, and the next process finds the case", async () => {
    const { support, client, makeClient } = createFixture();
    const lock = makeLock();
    support.faults.add("lostResponse", { operations: ["CreateCase"], times: 1 });
    const outage = support.faults.add("badGateway", { operations: ["DescribeCases"] });
    const options = { ...QUICK, lock, timeoutMs: 1000 };
    const call = createCaseOnce(client, { ...INPUT, token: "t" }, { ...options, previousAttempt: "none" });
    await expect(call).rejects.toMatchObject({ name: "OutcomeUnknownError" });
    outage.remove();
    const { caseId, created } = await createCaseOnce(makeClient(), { ...INPUT, token: "t" }, options);
    expect([caseId, created]).toEqual([support.cases[0]?.caseId, false]);
    expect(support.cases).toHaveLength(1);
  });
});
