import type { LocalCheck } from "../LocalCatalog.js";

const HEADINGS = ["Region", "Service", "Limit Name", "Limit Amount", "Current Usage", "Status"];
const COLORS =
  "<b>Yellow</b>: 80% of the quota is used.<br><b>Red</b>: all of it.<br><b>Advice</b>: ask for a higher quota in time.";

export const serviceLimits: readonly LocalCheck[] = [
  {
    id: "0Xc6LMYG8P",
    name: "EC2 On-Demand Instances",
    description: `Compares the running on-demand instances, in virtual processors, with the account's quota.<br>${COLORS}`,
    category: "service_limits",
    metadata: HEADINGS,
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: ["us-east-1", "EC2", "On-Demand Standard instances, vCPUs", "256", "221", "Yellow"],
      },
      {
        status: "ok",
        region: "eu-west-1",
        metadata: ["eu-west-1", "EC2", "On-Demand Standard instances, vCPUs", "128", "34", "Green"],
      },
      {
        status: "ok",
        region: "sa-east-1",
        metadata: ["sa-east-1", "EC2", "On-Demand Standard instances, vCPUs", "32", null, "Green"],
      },
    ],
    lastRunHoursAgo: 3,
  },
  {
    id: "jL7PP0l7J9",
    name: "VPC Networks",
    description: `Compares the number of networks in each region with the account's quota.<br>${COLORS}`,
    category: "service_limits",
    metadata: HEADINGS,
    resources: [
      { status: "error", region: "us-east-1", metadata: ["us-east-1", "VPC", "VPCs", "5", "5", "Red"] },
      { status: "ok", region: "eu-west-1", metadata: ["eu-west-1", "VPC", "VPCs", "5", "2", "Green"] },
    ],
    lastRunHoursAgo: 3,
  },
  {
    id: "lN7RR0l7J9",
    name: "EC2 Elastic IP Addresses",
    description: `Compares the number of reserved addresses in each region with the account's quota.<br>${COLORS}`,
    category: "service_limits",
    metadata: HEADINGS,
    resources: [
      {
        status: "ok",
        region: "us-east-1",
        metadata: ["us-east-1", "VPC", "EC2-VPC Elastic IPs", "20", "12", "Green"],
      },
    ],
    lastRunHoursAgo: 3,
  },
  {
    id: "fW7HH0l7J9",
    name: "Auto Scaling Groups",
    description: `Compares the number of groups in each region with the account's quota.<br>${COLORS}`,
    category: "service_limits",
    metadata: HEADINGS,
    resources: [
      {
        status: "ok",
        region: "us-east-1",
        metadata: ["us-east-1", "AutoScaling", "Auto Scaling groups", "500", "18", "Green"],
      },
    ],
    lastRunHoursAgo: 3,
  },
];
