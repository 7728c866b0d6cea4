import { expect, it } from "vitest";
import { defaultCatalog } from "../../../../src/local/catalog/defaultCatalog.js";
import { matchCode } from "../../../../src/workflows/catalog/matchCode.js";

const SERVICES = [
  { code: "amazon-elastic-compute-cloud-linux", name: "Elastic Compute Cloud (EC2 - Linux)" },
  { code: "ec2-container-service", name: "Elastic Container Service" },
  { code: "service-s3", name: "Simple Storage" },
  { code: "amazon-simple-storage-service", name: "Amazon Simple Storage Service" },
  { code: "batch", name: "AWS Batch" },
  { code: "s3-batch", name: "S3 Batch Operations" },
  { code: "identity-and-access-management", name: "Identity and Access Management" },
  { code: "support-ja", name: "データベース" },
  { code: "facturation", name: "Facturation électronique" },
];
const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);

it.each([
  ["  EC2-Container-Service ", "ec2-container-service"],
  ["ec2 container service", "ec2-container-service"],
  ["ec2", "amazon-elastic-compute-cloud-linux"],
  ["ecs", "ec2-container-service"],
  ["iam", "identity-and-access-management"],
  ["Batch", "batch"],
  ["aws batch", "batch"],
  ["simple storage", "service-s3"],
  ["simple storage service", "amazon-simple-storage-service"],
  ["データベース", "support-ja"],
  ["FACTURATION ELECTRONIQUE", "facturation"],
  ["linux ec2", "amazon-elastic-compute-cloud-linux"],
])("matchCode finds one match for %j", (text, code) => {
  expect(matchCode(text, SERVICES)).toMatchObject({ match: { code }, isAmbiguous: false });
});

it.each([
  ["elastic", ["amazon-elastic-compute-cloud-linux", "ec2-container-service"]],
  ["storage", ["service-s3", "amazon-simple-storage-service"]],
])("matchCode finds several matches for %j", (text, expected) => {
  const { match, candidates, isAmbiguous } = matchCode(text, SERVICES);
  expect({ match, codes: codes(candidates), isAmbiguous }).toEqual({
    match: undefined,
    codes: expected,
    isAmbiguous: true,
  });
});

it.each([
  ["sql", /sql/],
  ["postgres", /postgres/],
  ["rds postgres", /postgres/],
  ["rds postgresql", /postgres/],
  ["rds mysql", /mysql|-aurora$/],
  ["kinesis", /kinesis(-firehose|-analytics)?$/],
])("matchCode finds every service of the sample that %j names", (text, pattern) => {
  const { services } = defaultCatalog;
  const { match, candidates, isAmbiguous } = matchCode(text, services);
  const expected = codes(services).filter((code) => pattern.test(code));
  expect({ match, isAmbiguous }).toEqual({ match: undefined, isAmbiguous: true });
  expect(codes(candidates)).toEqual(expect.arrayContaining(expected));
  expect(expected.length).toBeGreaterThan(1);
});

it.each([
  ["rds oracle", "amazon-relational-database-service-oracle"],
  ["sql server", "aws-relational-database-service-sql-server"],
])("matchCode finds the service of the sample for an abbreviation with a word, and for two words: %j", (text, code) => {
  expect(matchCode(text, defaultCatalog.services).match?.code).toBe(code);
});

it.each(["k8s", "k8s service"])("matchCode does not take the short word of %j for a typo", (text) => {
  expect(codes(matchCode(text, defaultCatalog.services).candidates)).not.toContain("key-management-service");
  expect(matchCode("k8s", [{ code: "kms", name: "Key Management Service" }]).candidates).toEqual([]);
});

it.each([
  ["btach", ["batch", "s3-batch"]],
  ["ec2 lunix", ["amazon-elastic-compute-cloud-linux"]],
  ["ident", ["identity-and-access-management"]],
  ["facturatoin", ["facturation"]],
  ["zzz", []],
  ["", []],
  ["?!", []],
])("matchCode finds no match for %j, and suggests %j", (text, expected) => {
  const { match, candidates, isAmbiguous } = matchCode(text, SERVICES);
  expect({ match, codes: codes(candidates), isAmbiguous }).toEqual({
    match: undefined,
    codes: expected,
    isAmbiguous: false,
  });
});

it("matchCode finds every service of the sample by its code and its name", () => {
  const { services } = defaultCatalog;
  expect(services.length).toBeGreaterThan(20);
  for (const { code, name } of services) {
    expect(matchCode(code.toUpperCase(), services).match?.code).toBe(code);
    expect(matchCode(name.toLowerCase(), services).match?.code).toBe(code);
  }
});

it("matchCode suggests at most five names", () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ code: `service-${index}`, name: `Elasticity ${index}` }));
  expect(matchCode("elastici", many).candidates).toHaveLength(5);
});

it("matchCode suggests nothing for text that is longer than any name, and returns at once", () => {
  const [{ name = "" } = {}] = SERVICES;
  expect(codes(matchCode(`${name} ${"x".repeat(40)}`, SERVICES).candidates)).toEqual([]);
  expect(codes(matchCode(`${name} our web tier fails `.repeat(10_000), SERVICES).candidates)).toEqual([]);
});
