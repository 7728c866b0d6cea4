import { describe, expect, it } from "vitest";
import { defaultCatalog } from "../../../../src/local/catalog/defaultCatalog.js";

const { services, severityLevels, languages, checks } = defaultCatalog;
const CODE = /^[0-9a-z_-]{1,100}$/;

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
const isText = (text: string) => text.trim() === text && text !== "";

describe("the default catalog's services", () => {
  it("all have the common categories", () => {
    const common = ["general-guidance", "feature-request", "other"];
    const lacking = services.filter(({ categories }) => {
      const codes = categories.map(({ code }) => code);
      return !common.every((code) => codes.includes(code));
    });
    expect(lacking).toEqual([]);
  });

  // Source: public programs that open cases.
  it.each([
    "account-management/billing",
    "account-management/other",
    "amazon-cloudfront/distribution-issue",
    "amazon-elastic-compute-cloud-linux/instance-issue",
    "amazon-simple-storage-service/general-guidance",
    "amazon-virtual-private-cloud/general-guidance",
    "aws-identity-and-access-management/general-guidance",
    "aws-lambda/general-guidance",
    "billing/invoices-and-reports",
    "customer-account/other-account-issues",
    "elastic-load-balancing/general-guidance",
    "general-info/charges",
    "general-info/using-aws",
    "service-eks/general-guidance",
  ])("include %s", (pair) => {
    const pairs = services.flatMap(({ code, categories }) => categories.map((category) => `${code}/${category.code}`));
    expect(pairs).toContain(pair);
  });

  it("have valid codes and names", () => {
    const all = services.flatMap((service) => [service, ...service.categories]);
    expect(all.filter(({ code, name }) => !CODE.test(code) || !isText(name))).toEqual([]);
  });

  it("have unique codes", () => {
    expect(repeated(services.map(({ code }) => code))).toEqual([]);
    expect(services.filter(({ categories }) => repeated(categories.map(({ code }) => code)).length > 0)).toEqual([]);
  });

  it("include the most used services", () => {
    const codes = services.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        "amazon-elastic-compute-cloud-linux",
        "amazon-simple-storage-service",
        "aws-lambda",
        "general-info",
        "billing",
        "account-management",
      ]),
    );
  });
});

describe("the default catalog's languages", () => {
  it("are the eight languages of AWS Support", () => {
    expect(languages.map(({ code }) => code).sort()).toEqual(["en", "es", "fr", "ja", "ko", "pt", "tr", "zh"]);
  });

  it("cover each availability and communication type", () => {
    const options = languages.flatMap(({ technical, customerService }) => [technical, customerService]);
    expect(new Set(options.map(({ availability }) => availability))).toEqual(
      new Set(["available", "best_effort", "unavailable"]),
    );
    const ways = options.flatMap(({ communicationTypes }) => communicationTypes);
    expect(new Set(ways.map(({ type }) => type))).toEqual(new Set(["chat", "call", "web"]));
  });

  it("have hours and dates in the API's formats", () => {
    const ways = languages.flatMap(({ technical, customerService }) => [
      ...technical.communicationTypes,
      ...customerService.communicationTypes,
    ]);
    const hours = ways.flatMap(({ supportedHours = [] }) => supportedHours);
    const days = ways.flatMap(({ datesWithoutSupport = [] }) => datesWithoutSupport);
    expect(days.length).toBeGreaterThan(0);
    for (const { startTime = "", endTime = "" } of hours) {
      expect([startTime, endTime].filter((time) => !/^\d\d:\d\d:\d\d\.\d{3}$/.test(time))).toEqual([]);
      expect(startTime < endTime).toBe(true);
    }
    for (const { startDateTime = "", endDateTime = "" } of days) {
      expect(new Date(startDateTime).toISOString()).toBe(startDateTime);
      expect(new Date(endDateTime).toISOString()).toBe(endDateTime);
      expect(startDateTime < endDateTime).toBe(true);
    }
  });
});

describe("the default catalog's severity levels", () => {
  it("range from low to critical", () => {
    expect(severityLevels.map(({ code }) => code)).toEqual(["low", "normal", "high", "urgent", "critical"]);
    expect(repeated(severityLevels.map(({ name }) => name))).toEqual([]);
  });
});

describe("the default catalog's checks", () => {
  it("have the names and headings that AWS publishes", () => {
    expect(checks.find(({ id }) => id === "Qch7DwouX1")).toMatchObject({
      name: "Low Utilization Amazon EC2 Instances",
      category: "cost_optimizing",
      metadata: expect.arrayContaining(["Day 1", "Day 14", "14-Day Average CPU Utilization"]),
    });
    expect(checks.find(({ id }) => id === "HCP4007jGY")?.metadata).toEqual([
      "Region",
      "Security Group Name",
      "Security Group ID",
      "Protocol",
      "Status",
      "Ports",
    ]);
    expect(checks.find(({ id }) => id === "gjqMBn6pjz")?.name).toBe("RDS Clusters");
  });

  it("cover each category", () => {
    expect(new Set(checks.map(({ category }) => category))).toEqual(
      new Set([
        "cost_optimizing",
        "security",
        "fault_tolerance",
        "performance",
        "service_limits",
        "operational_excellence",
      ]),
    );
  });

  it("have unique ids in AWS's format", () => {
    expect(checks.filter(({ id }) => !/^[0-9A-Za-z]{9,10}$/.test(id))).toEqual([]);
    expect(repeated(checks.map(({ id }) => id))).toEqual([]);
    expect(repeated(checks.map(({ name }) => name))).toEqual([]);
  });

  it("have one metadata value per heading", () => {
    const uneven = checks.flatMap(({ id, metadata, resources = [] }) =>
      resources.filter((each) => each.metadata.length !== metadata.length).map(() => id),
    );
    expect(uneven).toEqual([]);
  });

  it("include resources with missing metadata", () => {
    const facts = checks.flatMap(({ resources = [] }) => resources.flatMap(({ metadata }) => metadata));
    expect(facts.filter((fact) => fact === null).length).toBeGreaterThan(5);
  });

  it("process at least as many resources as they list", () => {
    const tooFew = checks.filter(
      ({ resources = [], resourcesProcessed = resources.length }) => resourcesProcessed < resources.length,
    );
    expect(tooFew).toEqual([]);
  });

  it("have savings only in the category cost_optimizing", () => {
    const saving = checks.filter(({ savings }) => savings !== undefined);
    expect(new Set(saving.map(({ category }) => category))).toEqual(new Set(["cost_optimizing"]));
  });

  it("cover each status", () => {
    const statuses = checks.flatMap(({ status, resources = [] }) => [status, ...resources.map((each) => each.status)]);
    expect(statuses).toEqual(expect.arrayContaining(["ok", "warning", "error", "not_available"]));
  });
});
