import type { LocalCheck } from "../LocalCatalog.js";

export const faultTolerance: readonly LocalCheck[] = [
  {
    id: "H7IgTzjTYb",
    name: "EBS Volumes Without a Fresh Snapshot",
    description:
      "Looks at the age of each volume's newest snapshot.<br><b>Yellow</b>: 7 to 30 days.<br><b>Red</b>: older, or none at all.<br><b>Advice</b>: let snapshots be taken by a schedule.",
    category: "fault_tolerance",
    metadata: [
      "Region",
      "Volume ID",
      "Volume Name",
      "Snapshot ID",
      "Snapshot Name",
      "Snapshot Age",
      "Volume Attachment",
      "Status",
      "Reason",
    ],
    resources: [
      {
        status: "error",
        region: "us-east-1",
        metadata: [
          "us-east-1",
          "vol-0d81b5c2f7a93e460",
          "orders-data",
          null,
          null,
          null,
          "/dev/xvdf:i-0e7f1a45c3b2d9086",
          "Red",
          "No snapshot",
        ],
      },
      {
        status: "warning",
        region: "us-west-2",
        metadata: [
          "us-west-2",
          "vol-02c96fa0e4d7b1853",
          null,
          "snap-08d4f1b63a7ce2950",
          "weekly",
          "11",
          "/dev/sda1:i-0b5d8e29f4a1c7730",
          "Yellow",
          "Age",
        ],
      },
    ],
    resourcesProcessed: 58,
    lastRunHoursAgo: 9,
  },
  {
    id: "wuy7G1zxql",
    name: "EC2 Instances Spread Over Zones",
    description:
      "Looks how evenly instances are spread over the zones of a region.<br><b>Yellow</b>: one zone has far more than another.<br><b>Red</b>: all are in one zone.<br><b>Advice</b>: use a group over several zones.",
    category: "fault_tolerance",
    metadata: ["Region", "Zone a Instances", "Zone b Instances", "Zone c Instances", "Status", "Reason"],
    resources: [
      {
        status: "error",
        region: "ap-northeast-1",
        metadata: ["ap-northeast-1", "9", "0", null, "Red", "All instances are in one zone"],
      },
      { status: "ok", region: "us-east-1", metadata: ["us-east-1", "8", "7", "8", "Green", null] },
    ],
    resourcesProcessed: 3,
    lastRunHoursAgo: 9,
  },
  {
    id: "f2iK5R6Dep",
    name: "RDS Databases in One Zone Only",
    description:
      "Finds databases that go down with the zone that they are in.<br><b>Yellow</b>: no standby in another zone.<br><b>Advice</b>: turn on the deployment over several zones.",
    category: "fault_tolerance",
    metadata: ["Region/AZ", "DB Instance", "VPC ID", "Multi-AZ", "Status"],
    resources: [
      {
        status: "warning",
        region: "eu-west-1",
        metadata: ["eu-west-1b", "catalog-replica", "vpc-03f9b7d6e21c8a540", "No", "Yellow"],
      },
    ],
    resourcesProcessed: 5,
    lastRunHoursAgo: 31,
  },
  {
    id: "R365s2Qddf",
    name: "S3 Buckets Without Versions",
    description:
      "Finds buckets in which what is overwritten or deleted is signal.<br><b>Yellow</b>: versions are off, or no longer made.<br><b>Advice</b>: turn them on, with a rule that removes old ones.",
    category: "fault_tolerance",
    metadata: ["Region", "Bucket Name", "Versioning", "MFA Delete Enabled", "Status"],
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: ["us-east-1", "example-press-photos", "Not enabled", "No", "Yellow"],
      },
      {
        status: "warning",
        region: "sa-east-1",
        metadata: ["sa-east-1", "example-uploads-sa", "Suspended", null, "Yellow"],
      },
    ],
    resourcesProcessed: 23,
    lastRunHoursAgo: 20,
    cooldownMs: 3_600_000,
  },
  {
    id: "iqdCTZKCUp",
    name: "Load Balancers With Targets in One Zone",
    description:
      "Finds load balancers whose targets are all in one zone.<br><b>Advice</b>: add targets in a second zone.",
    category: "fault_tolerance",
    metadata: ["Region", "Load Balancer Name", "Number of Zones", "Status", "Reason"],
    status: "not_available",
  },
];
