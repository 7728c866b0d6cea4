import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import * as ours from "../../../../src/platform/web/sha256Constants.js";

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve("@aws-crypto/sha256-js/package.json"));

it("the constants of SHA-256 are those that the package writes out", () => {
  const { KEY, INIT, BLOCK_SIZE, DIGEST_LENGTH, MAX_HASHABLE_LENGTH } = require(
    join(folder, "build/main/constants.js"),
  );
  expect({ ...ours }).toEqual({ KEY, INIT, BLOCK_SIZE, DIGEST_LENGTH, MAX_HASHABLE_LENGTH });
});
