import type { LocalCheck } from "../LocalCatalog.js";

export const security: readonly LocalCheck[] = [
  {
    id: "7DAFEmoDos",
    name: "A Second Factor for the Root User",
    description:
      "Looks whether the root user signs in with a second factor.<br><b>Red</b>: it does not.<br><b>Advice</b>: register a device for it.",
    category: "security",
    metadata: [],
    resources: [{ status: "error", metadata: [] }],
    lastRunHoursAgo: 3,
  },
  {
    id: "HCP4007jGY",
    name: "Security Groups That Open Risky Ports to All",
    description:
      "Finds rules that let every address reach ports of administration or of databases.<br><b>Red</b>: ports such as 22, 1433, 3306, 3389, 5432.<br><b>Yellow</b>: other ports.<br><b>Advice</b>: allow the addresses that need it.",
    category: "security",
    metadata: ["Region", "Security Group Name", "Security Group ID", "Protocol", "From Port", "To Port", "Status"],
    resources: [
      {
        status: "error",
        region: "us-east-1",
        metadata: ["us-east-1", "launch-wizard-1", "sg-05b2f7d9c4e1a8036", "tcp", "22", "22", "Red"],
      },
      {
        status: "warning",
        region: "eu-central-1",
        metadata: ["eu-central-1", "metrics", "sg-0ce48d71f3b9a5520", "tcp", "9090", "9099", "Yellow"],
      },
      {
        status: "warning",
        region: "eu-central-1",
        isSuppressed: true,
        metadata: ["eu-central-1", "build-agents", "sg-09a1d3c85e7f60b42", "udp", "60000", "61000", "Yellow"],
      },
    ],
    resourcesProcessed: 86,
    lastRunHoursAgo: 3,
  },
  {
    id: "Pfx0RwqBli",
    name: "S3 Buckets Open to Everybody",
    description:
      "Finds buckets whose policies or lists let everybody, or every account, list, write or delete.<br><b>Red</b>: everybody may write.<br><b>Yellow</b>: everybody may list.<br><b>Advice</b>: block public access.",
    category: "security",
    metadata: [
      "Region Name",
      "Region API Parameter",
      "Bucket Name",
      "ACL Allows List",
      "ACL Allows Upload/Delete",
      "Status",
      "Policy Allows Access",
      "Ignored Bucket Name",
    ],
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: ["US East (N. Virginia)", "us-east-1", "example-press-photos", "Yes", "No", "Yellow", "No", null],
      },
    ],
    resourcesProcessed: 23,
    lastRunHoursAgo: 20,
    cooldownMs: 3_600_000,
  },
  {
    id: "Yw2K9puPzl",
    name: "A Password Policy for IAM Users",
    description:
      "Looks whether the account asks its users for passwords of some strength.<br><b>Red</b>: it has no policy.<br><b>Yellow</b>: the policy leaves something out.<br><b>Advice</b>: ask for length and variety.",
    category: "security",
    metadata: ["Password Policy", "Uppercase", "Lowercase", "Number", "Non-alphanumeric", "Status", "Reason"],
    resources: [
      {
        status: "warning",
        metadata: ["Enabled", "On", "On", "On", "Off", "Yellow", "Symbols are not asked for"],
      },
    ],
    lastRunHoursAgo: 20,
  },
  {
    id: "DqdJqYeRm5",
    name: "Old Access Keys of IAM Users",
    description:
      "Finds active keys that have not been replaced for long.<br><b>Yellow</b>: older than 90 days.<br><b>Red</b>: older than two years.<br><b>Advice</b>: make new keys, then disable the old ones.",
    category: "security",
    metadata: ["Status", "IAM User", "Access Key", "Key Last Rotated", "Reason"],
    resources: [
      {
        status: "error",
        metadata: ["Red", "deploy", "Access key 1", "2023-04-02T08:15:44.000Z", "Older than two years"],
      },
      {
        status: "warning",
        metadata: ["Yellow", "backup", "Access key 2", "2026-03-19T16:40:02.000Z", "Older than 90 days"],
      },
    ],
    resourcesProcessed: 6,
    lastRunHoursAgo: 44,
  },
  {
    id: "vjafUGJ9H0",
    name: "CloudTrail in Every Region",
    description:
      "Looks whether what is done in the account is written down in each region.<br><b>Red</b>: a region has no trail, or its trail is off.<br><b>Advice</b>: one trail for all regions.",
    category: "security",
    metadata: ["Region", "Trail Name", "Logging Status", "Bucket Name", "Last Delivery Error", "Status"],
    resources: [
      {
        status: "ok",
        region: "us-east-1",
        metadata: ["us-east-1", "everything", "On", "example-audit-logs", null, "Green"],
      },
      {
        status: "ok",
        region: "eu-west-1",
        metadata: ["eu-west-1", "everything", "On", "example-audit-logs", null, null],
      },
    ],
    lastRunHoursAgo: 3,
  },
];
