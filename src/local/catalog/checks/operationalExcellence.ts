import type { LocalCheck } from "../LocalCatalog.js";

const CONFIG_RULE = ["Status", "Region", "Resource", "AWS Config Rule", "Input Parameters", "Last Updated Time"];

/** Checks that the service refreshes automatically. */
export const operationalExcellence: readonly LocalCheck[] = [
  {
    id: "c18d2gz125",
    name: "Amazon API Gateway Not Logging Execution Logs",
    description: "Finds API Gateway stages without execution logging.",
    category: "operational_excellence",
    metadata: CONFIG_RULE,
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: [
          "Yellow",
          "us-east-1",
          "arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4e5/stages/beta",
          "api-gw-execution-logging-enabled",
          null,
          null,
        ],
      },
      {
        status: "ok",
        region: "us-east-1",
        metadata: [
          "Green",
          "us-east-1",
          "arn:aws:apigateway:us-east-1::/restapis/a1b2c3d4e5/stages/prod",
          "api-gw-execution-logging-enabled",
          null,
          "2026-10-01T06:00:00.000Z",
        ],
      },
    ],
    lastRunHoursAgo: 6,
    refreshesItself: true,
  },
  {
    id: "c18d2gz173",
    name: "Amazon ECS clusters with Container Insights disabled",
    description: "Finds ECS clusters without Container Insights.",
    category: "operational_excellence",
    metadata: CONFIG_RULE,
    resources: [
      {
        status: "warning",
        region: "eu-central-1",
        metadata: [
          "Yellow",
          "eu-central-1",
          "arn:aws:ecs:eu-central-1:123456789012:cluster/batch-jobs",
          "ecs-container-insights-enabled",
          null,
          "2026-10-01T06:00:00.000Z",
        ],
      },
    ],
    resourcesProcessed: 3,
    refreshesItself: true,
  },
  {
    id: "c18d2gz109",
    name: "Amazon CloudWatch Alarm Action is Disabled",
    description: "Finds CloudWatch alarms whose actions are disabled.",
    category: "operational_excellence",
    metadata: CONFIG_RULE,
    resources: [
      {
        status: "warning",
        region: "us-east-1",
        metadata: [
          "Yellow",
          "us-east-1",
          "arn:aws:cloudwatch:us-east-1:123456789012:alarm:orders-latency",
          "cloudwatch-alarm-action-enabled-check",
          null,
          null,
        ],
      },
    ],
    resourcesProcessed: 64,
    lastRunHoursAgo: 6,
    refreshesItself: true,
  },
];
