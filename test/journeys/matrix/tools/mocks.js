import { makeToolRow } from "./makeToolRow.js";

/** The documentation of aws-sdk-client-mock: answers, errors, and the list of calls. */
const MOCK_TEST = `
const { mockClient } = require("aws-sdk-client-mock");
const sdk = require(process.env.SDK);
test("a mocked client answers", async () => {
  const mock = mockClient(sdk.SupportClient);
  mock.on(sdk.CreateCaseCommand, { subject: "Mocked" }).resolves({ caseId: "case-mocked" });
  mock.on(sdk.ResolveCaseCommand).rejects(new sdk.CaseIdNotFound({ message: "gone", $metadata: {} }));
  const client = new sdk.SupportClient({ region: "us-east-1" });
  const { caseId } = await client.send(new sdk.CreateCaseCommand({ subject: "Mocked", communicationBody: "b" }));
  expect(caseId).toBe("case-mocked");
  await expect(client.send(new sdk.ResolveCaseCommand({ caseId }))).rejects.toBeInstanceOf(sdk.CaseIdNotFound);
  expect(mock.commandCalls(sdk.CreateCaseCommand)[0].args[0].input.communicationBody).toBe("b");
  const support = new sdk.Support({ region: "us-east-1" });
  mockClient(support).on(sdk.DescribeCasesCommand).resolves({ cases: [{ caseId: "case-1" }] });
  expect((await support.describeCases({})).cases).toHaveLength(1);
  mock.restore();
});
`;

const MATCHER_TEST = `
const { mockClient } = require("aws-sdk-client-mock");
require("aws-sdk-client-mock-jest");
const sdk = require(process.env.SDK);
test("matchers see the calls", async () => {
  const mock = mockClient(sdk.SupportClient);
  mock.on(sdk.CreateCaseCommand).resolves({ caseId: "case-mocked" });
  await new sdk.SupportClient({ region: "us-east-1" }).send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  expect(mock).toHaveReceivedCommandWith(sdk.CreateCaseCommand, { subject: "s" });
  expect(mock).toHaveReceivedCommandTimes(sdk.ResolveCaseCommand, 0);
});
`;

const VITEST_MATCHER_TEST = `
import { allCustomMatcher } from "aws-sdk-client-mock-vitest";
import { mockClient } from "aws-sdk-client-mock";
import { expect, test } from "vitest";
expect.extend(allCustomMatcher);
const sdk = await import(process.env.SDK);
test("matchers see the calls", async () => {
  const mock = mockClient(sdk.SupportClient);
  mock.on(sdk.CreateCaseCommand).resolves({ caseId: "case-mocked" });
  await new sdk.SupportClient({ region: "us-east-1" }).send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  expect(mock).toHaveReceivedCommandWith(sdk.CreateCaseCommand, { subject: "s" });
  expect(mock).not.toHaveReceivedCommand(sdk.ResolveCaseCommand);
});
`;

/** Jest replaces an export, and loads the package again. */
const RESET_TEST = `
const { createLocalSupport } = require("aws-support-client/local");
const input = { subject: "s", communicationBody: "b" };
test("a package that is loaded again works beside the first", async () => {
  const first = require(process.env.SDK);
  const support = createLocalSupport();
  const client = new first.SupportClient(support.clientConfig);
  jest.resetModules();
  const second = require(process.env.SDK);
  expect(second.SupportClient).not.toBe(first.SupportClient);
  const again = new second.SupportClient(support.clientConfig);
  for (const sender of [client, again])
    for (const sdk of [first, second]) {
      expect((await sender.send(new sdk.CreateCaseCommand(input))).caseId).toMatch(/^case-/);
      const error = await sender.send(new sdk.ResolveCaseCommand({ caseId: "case-none" })).catch((thrown) => thrown);
      expect(error.name).toBe("CaseIdNotFound");
      expect(error).toBeInstanceOf(first.CaseIdNotFound);
      expect(error).toBeInstanceOf(second.CaseIdNotFound);
    }
});
test("an export can be replaced", async () => {
  const sdk = require(process.env.SDK);
  const spy = jest.spyOn(sdk.SupportClient.prototype, "send").mockResolvedValue({ caseId: "case-spied" });
  const { caseId } = await new sdk.SupportClient({ region: "us-east-1" }).send(new sdk.CreateCaseCommand(input));
  expect(caseId).toBe("case-spied");
  spy.mockRestore();
});
`;

const AUTOMOCK_TEST = `
jest.mock(process.env.SDK);
test("an automatic mock of the package has its classes", () => {
  const sdk = require(process.env.SDK);
  const client = new sdk.SupportClient({});
  client.send.mockReturnValue("answer");
  expect(client.send(new sdk.CreateCaseCommand({}))).toBe("answer");
});
`;

const VITEST_CONFIG = `export default { test: { globals: true } };`;

const jestArgs = (/** @type {string} */ file) => ["node_modules/jest/bin/jest.js", "--runTestsByPath", file, "--ci"];
const jestChecks = [
  { title: "mocked answers, errors and calls", files: { "mock.test.js": MOCK_TEST }, args: jestArgs("mock.test.js") },
  { title: "matchers", files: { "matcher.test.js": MATCHER_TEST }, args: jestArgs("matcher.test.js") },
  { title: "`jest.resetModules`, `spyOn`", files: { "reset.test.js": RESET_TEST }, args: jestArgs("reset.test.js") },
  { title: "`jest.mock`", files: { "automock.test.js": AUTOMOCK_TEST }, args: jestArgs("automock.test.js") },
];

/** jsdom in Jest has no `TextEncoder`, without which the official client does not load. This environment adds it. */
const JEST_JSDOM_CONFIG = `module.exports = { testEnvironment: "jest-fixed-jsdom" };`;
const JEST_JSDOM_TEST = `
const sdk = require(process.env.SDK);
const { createLocalSupport } = require("aws-support-client/local");
test("a client in a DOM environment opens a case", async () => {
  expect(typeof document).toBe("object");
  const client = new sdk.SupportClient(createLocalSupport().clientConfig);
  const { caseId } = await client.send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }));
  expect(caseId).toMatch(/^case-/);
  const error = await client.send(new sdk.ResolveCaseCommand({ caseId: "case-none" })).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(sdk.CaseIdNotFound);
});
`;

const DOM_TEST = `
import { expect, test } from "vitest";
const sdk = await import(process.env.SDK);
const { createLocalSupport } = await import("aws-support-client/local");
test("a client in a DOM environment opens a case, in memory and over a port", async () => {
  expect(typeof document).toBe("object");
  const support = createLocalSupport();
  const server = await support.listen({ allowedOrigins: [location.origin] });
  for (const config of [support.clientConfig, server.clientConfig]) {
    const client = new sdk.SupportClient(config);
    const { caseId } = await client.send(new sdk.CreateCaseCommand({ subject: "s", communicationBody: "b" }));
    expect(caseId).toMatch(/^case-/);
    const error = await client.send(new sdk.ResolveCaseCommand({ caseId: "case-none" })).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(sdk.CaseIdNotFound);
  }
  await support.close();
});
`;
const vitestArgs = (/** @type {string[]} */ ...args) => ["node_modules/vitest/vitest.mjs", "run", ...args];

export const rows = [
  makeToolRow({
    name: "aws-sdk-client-mock, vitest",
    packages: ["aws-sdk-client-mock@4", "vitest@4", "aws-sdk-client-mock-vitest@7"],
    files: { "vitest.config.mjs": VITEST_CONFIG },
    checks: [
      { title: "mocked answers, errors and calls", files: { "mock.test.cjs": MOCK_TEST }, args: vitestArgs("mock") },
      { title: "matchers", files: { "matcher.test.mjs": VITEST_MATCHER_TEST }, args: vitestArgs("matcher") },
    ],
  }),
  makeToolRow({
    name: "aws-sdk-client-mock, Jest 29",
    tool: "jest",
    packages: ["aws-sdk-client-mock@4", "aws-sdk-client-mock-jest@4", "jest@29"],
    checks: jestChecks,
  }),
  makeToolRow({
    name: "aws-sdk-client-mock, Jest 30",
    tool: "jest",
    packages: ["aws-sdk-client-mock@4", "aws-sdk-client-mock-jest@4", "jest@30"],
    checks: jestChecks,
  }),
  makeToolRow({
    name: "jsdom in Jest",
    tool: "jest-fixed-jsdom",
    packages: ["jest@30", "jest-environment-jsdom@30", "jest-fixed-jsdom@0.0.11"],
    files: { "jest.config.js": JEST_JSDOM_CONFIG },
    checks: [
      { title: "calls in memory", files: { "jsdom.test.js": JEST_JSDOM_TEST }, args: jestArgs("jsdom.test.js") },
    ],
  }),
  ...["jsdom", "happy-dom"].map((environment) =>
    makeToolRow({
      name: `${environment} in vitest`,
      tool: environment,
      packages: ["vitest@4", environment === "jsdom" ? "jsdom@27" : "happy-dom@20"],
      files: { "vitest.config.mjs": "export default {};" },
      checks: [
        {
          title: "calls in memory and over a port",
          files: { "dom.test.mjs": DOM_TEST },
          args: vitestArgs("dom", "--environment", environment),
        },
      ],
    }),
  ),
];
