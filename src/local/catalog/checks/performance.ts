import type { LocalCheck } from "../LocalCatalog.js";

export const performance: readonly LocalCheck[] = [
  {
    id: "ZRxQlPsb6c",
    name: "EC2 Instances at Their Limit",
    description:
      "Finds instances whose processor was busy beyond 90% on 4 of the last 14 days or more.<br><b>Advice</b>: choose a larger type, or share the work.",
    category: "performance",
    metadata: [
      "Region/AZ",
      "Instance ID",
      "Instance Type",
      "Instance Name",
      "14-Day Average CPU Utilization",
      "Number of Days over 90% CPU Utilization",
    ],
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: ["us-east-1a", "i-0e7f1a45c3b2d9086", "c5.large", "orders-worker", "93.7%", "11"],
      },
    ],
    resourcesProcessed: 41,
    lastRunHoursAgo: 9,
  },
  {
    id: "PPkZrjsH2q",
    name: "Fast EBS Volumes on Slow Instances",
    description:
      "Finds volumes with provisioned speed on instances that cannot use it.<br><b>Advice</b>: use a type that is optimized for such volumes.",
    category: "performance",
    metadata: ["Region/AZ", "Volume ID", "Volume Name", "Volume Attachment", "Instance ID", "Instance Type", "Status"],
    resourcesProcessed: 4,
    lastRunHoursAgo: 31,
  },
  {
    id: "tfg86AVHAZ",
    name: "Security Groups With Very Many Rules",
    description:
      "Finds groups with more than 50 rules, which slow the network of their instances.<br><b>Advice</b>: merge and remove rules.",
    category: "performance",
    metadata: ["Region", "Group Name", "Group ID", "Description", "Instance Count", "Rule Count", "Status"],
    resources: [
      {
        status: "warning",
        region: "us-west-2",
        metadata: ["us-west-2", "partners", "sg-0d2ac7e94b18f5360", null, "6", "57", "Yellow"],
      },
    ],
    resourcesProcessed: 86,
    lastRunHoursAgo: 20,
  },
  {
    id: "N415c450f2",
    name: "CloudFront Headers That Spoil the Cache",
    description:
      "Finds distributions that forward headers which differ from visitor to visitor, so that hardly anything is answered from the cache.<br><b>Advice</b>: forward only headers that change the answer.",
    category: "performance",
    metadata: ["Distribution ID", "Distribution Domain Name", "Cache Behavior Path Pattern", "Headers", "Status"],
    status: "not_available",
  },
];
