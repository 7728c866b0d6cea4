import type { LocalCheck } from "../LocalCatalog.js";

/** The service runs checks of this category by itself. */
export const operationalExcellence: readonly LocalCheck[] = [
  {
    id: "c18d2gz125",
    name: "API Gateway Stages Without Logs",
    description:
      "Finds stages that write nothing about the calls they answer.<br><b>Yellow</b>: logs are off.<br><b>Advice</b>: log errors at least.",
    category: "operational_excellence",
    metadata: ["Status", "Region", "API Name", "Stage Name", "Last Updated Time"],
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: ["Yellow", "us-east-1", "orders", "beta", null],
      },
      {
        status: "ok",
        region: "us-east-1",
        metadata: ["Green", "us-east-1", "orders", "prod", "2026-10-01T06:00:00.000Z"],
      },
    ],
    lastRunHoursAgo: 6,
    refreshesItself: true,
  },
  {
    id: "c18d2gz159",
    name: "ECS Services Without Container Insights",
    description:
      "Finds clusters whose tasks are not measured one by one.<br><b>Advice</b>: turn on Container Insights.",
    category: "operational_excellence",
    metadata: ["Status", "Region", "Cluster", "Last Updated Time"],
    resources: [
      {
        status: "warning",
        region: "eu-central-1",
        metadata: ["Yellow", "eu-central-1", "batch-jobs", "2026-10-01T06:00:00.000Z"],
      },
    ],
    resourcesProcessed: 3,
    lastRunHoursAgo: 6,
    refreshesItself: true,
  },
  {
    id: "c18d2gz173",
    name: "Lambda Functions on Runtimes That End",
    description:
      "Finds functions whose runtime gets no more updates, or will get none in half a year.<br><b>Red</b>: it has ended.<br><b>Yellow</b>: it ends soon.<br><b>Advice</b>: move to a newer runtime.",
    category: "operational_excellence",
    metadata: ["Status", "Region", "Function ARN", "Runtime", "Days to Deprecation", "Invocations a Day"],
    resources: [
      {
        status: "error",
        region: "us-east-1",
        metadata: [
          "Red",
          "us-east-1",
          "arn:aws:lambda:us-east-1:123456789012:function:resize-images:$LATEST",
          "nodejs16.x",
          "0",
          "1240",
        ],
      },
    ],
    resourcesProcessed: 64,
    // The service does not always say when a check last ran.
    refreshesItself: true,
  },
];
