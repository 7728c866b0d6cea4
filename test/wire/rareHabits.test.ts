import { describe, expect, it } from "vitest";
import { type Habit, observe } from "../support/habits.js";
import { official, ours } from "../support/sdks.js";

/** Sends twice by a client with these settings: the second call knows what the first has learnt. */
function sendTwice(makeSettings: (sdk: typeof official) => object): Habit {
  return async ({ sdk, make }) => {
    const client = make(makeSettings(sdk));
    await client.send(new sdk.DescribeCasesCommand({}));
    await client.send(new sdk.DescribeCasesCommand({}));
  };
}

const HABITS: Readonly<Record<string, Habit>> = {
  "has undefined for the id of the service": sendTwice(() => ({ serviceId: undefined })),
  "has null for the id of the service": sendTwice(() => ({ serviceId: null })),
  "has null for the class of the signer": sendTwice(() => ({ signerConstructor: null })),
};

describe("A program for the official client that does what few do", () => {
  it.each(Object.entries(HABITS))("may go on as before: it %s", async (_, habit) => {
    const [judged, observed] = [await observe(official, habit), await observe(ours, habit)];
    expect(observed).toEqual(judged);
  });
});
