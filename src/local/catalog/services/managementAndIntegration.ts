import type { ServiceRow } from "../serviceTable.js";

export const managementAndIntegration: readonly ServiceRow[] = [
  [
    "amazon-cloudwatch",
    "CloudWatch",
    {
      alarms: "Alarms",
      "missing-metrics": "Missing Metrics",
      logs: "Logs",
    },
  ],
  [
    "cloudtrail",
    "CloudTrail",
    {
      "missing-events": "Missing Events",
      "trail-configuration": "Trail Configuration",
    },
  ],
  [
    "aws-cloudformation",
    "CloudFormation",
    {
      "stack-failure": "Stack Failure",
      "stack-stuck": "Stack Stuck",
      "drift-detection": "Drift Detection",
    },
  ],
  [
    "systems-manager",
    "Systems Manager",
    {
      "session-manager": "Session Manager",
      "patch-manager": "Patch Manager",
      "parameter-store": "Parameter Store",
    },
  ],
  [
    "aws-organizations",
    "Organizations",
    {
      "account-creation": "Account Creation",
      "service-control-policies": "Service Control Policies",
    },
  ],
  [
    "aws-trusted-advisor",
    "Trusted Advisor",
    {
      "check-results": "Check Results",
      "check-refresh": "Check Refresh",
    },
  ],
  [
    "amazon-simple-notification-service",
    "Simple Notification Service (SNS)",
    {
      "delivery-failure": "Delivery Failure",
      "text-messages": "Text Messages",
    },
  ],
  [
    "amazon-simple-queue-service",
    "Simple Queue Service (SQS)",
    {
      "message-delivery": "Message Delivery",
      "dead-letter-queues": "Dead-Letter Queues",
    },
  ],
  [
    "service-eventbridge",
    "EventBridge",
    {
      "rules-and-targets": "Rules and Targets",
      scheduler: "Scheduler",
    },
  ],
  [
    "aws-step-functions",
    "Step Functions",
    {
      "execution-failure": "Execution Failure",
      "service-integrations": "Service Integrations",
    },
  ],
  [
    "amazon-kinesis",
    "Kinesis",
    {
      "data-streams": "Data Streams",
      "iterator-age": "Iterator Age",
    },
  ],
  [
    "amazon-athena",
    "Athena",
    {
      "query-failure": "Query Failure",
      workgroups: "Workgroups",
    },
  ],
  [
    "service-bedrock",
    "Bedrock",
    {
      "model-access": "Model Access",
      "model-throttling": "Model Throttling",
    },
  ],
];
