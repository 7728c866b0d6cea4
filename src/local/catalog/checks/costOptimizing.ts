import type { LocalCheck } from "../LocalCatalog.js";

export const costOptimizing: readonly LocalCheck[] = [
  {
    id: "Qch7DwouX1",
    name: "EC2 Instances With Little to Do",
    description:
      "Finds instances whose processor and network were nearly idle on most of the last 14 days.<br><b>Yellow</b>: little use on 4 days or more.<br><b>Advice</b>: stop them, or choose a smaller type.",
    category: "cost_optimizing",
    metadata: [
      "Region/AZ",
      "Instance ID",
      "Instance Name",
      "Instance Type",
      "Estimated Monthly Savings",
      "CPU Utilization, 14-Day Average",
      "Network I/O, 14-Day Average",
      "Days of Low Utilization",
    ],
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: ["us-east-1b", "i-0a6f9d6c1f2b34e01", "report-nightly", "m5.large", "$70.08", "1.9%", "0.11MB", "14"],
      },
      {
        status: "warning",
        region: "eu-west-1",
        metadata: ["eu-west-1a", "i-07c2be51d9a8f3377", null, "t3.xlarge", "$133.15", "2.4%", "0.63MB", "12"],
      },
      {
        status: "warning",
        region: "eu-west-1",
        isSuppressed: true,
        metadata: ["eu-west-1c", "i-0f41c08ab7e2d9d58", "standby", "t3.medium", "$33.29", "0.2%", "0.01MB", "14"],
      },
    ],
    resourcesProcessed: 41,
    savings: { monthly: 203.23, percent: 4.81 },
    lastRunHoursAgo: 9,
  },
  {
    id: "hjLMh88uM8",
    name: "Load Balancers Without Traffic",
    description:
      "Finds load balancers with no healthy target, or with fewer than 100 requests a day for a week.<br><b>Advice</b>: delete those that nobody needs.",
    category: "cost_optimizing",
    metadata: ["Region", "Load Balancer Name", "Reason", "Estimated Monthly Savings"],
    resources: [
      {
        status: "warning",
        region: "us-west-2",
        metadata: ["us-west-2", "legacy-portal", "No healthy targets", "$18.25"],
      },
    ],
    resourcesProcessed: 7,
    savings: { monthly: 18.25, percent: 0.43 },
    lastRunHoursAgo: 9,
  },
  {
    id: "DAvU99Dc4C",
    name: "EBS Volumes That Nobody Uses",
    description:
      "Finds volumes that are attached to nothing, or hardly read and written.<br><b>Advice</b>: take a snapshot, then delete them.",
    category: "cost_optimizing",
    metadata: [
      "Region",
      "Volume ID",
      "Volume Name",
      "Volume Type",
      "Volume Size",
      "Monthly Storage Cost",
      "Snapshot ID",
      "Snapshot Age",
    ],
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: ["us-east-1", "vol-0b3d1c7a9e5f60284", "scratch", "gp3", "500", "$40.00", null, null],
      },
      {
        status: "warning",
        region: "ap-northeast-1",
        metadata: [
          "ap-northeast-1",
          "vol-04e8a2f71bc9d3065",
          null,
          "io1",
          "100",
          "$14.20",
          "snap-0c7719e5d2a4b8f36",
          "213",
        ],
      },
    ],
    resourcesProcessed: 58,
    resourcesIgnored: 1,
    savings: { monthly: 54.2, percent: 1.28 },
    lastRunHoursAgo: 31,
  },
  {
    id: "Z4AUBRNSmz",
    name: "Elastic IP Addresses Without an Instance",
    description:
      "Finds reserved addresses that are associated with no running instance.<br><b>Advice</b>: release them, or associate them.",
    category: "cost_optimizing",
    metadata: ["Region", "IP Address"],
    resourcesProcessed: 12,
    savings: { monthly: 0, percent: 0 },
    lastRunHoursAgo: 9,
  },
  {
    id: "Ti39halfu8",
    name: "RDS Instances Without Connections",
    description:
      "Finds databases to which nothing has connected for a week.<br><b>Advice</b>: take a snapshot, then stop or delete them.",
    category: "cost_optimizing",
    metadata: [
      "Region",
      "DB Instance Name",
      "Multi-AZ",
      "Instance Type",
      "Storage Provisioned (GB)",
      "Days Since Last Connection",
      "Estimated Monthly Savings (On Demand)",
    ],
    status: "not_available",
  },
];
