import type { LocalCheck, LocalCheckResource } from "../LocalCatalog.js";

const HEADINGS = ["Region", "Service", "Limit Name", "Limit Amount", "Current Usage", "Status"];

const CHECKS: readonly (readonly [id: string, name: string])[] = [
  ["0Xc6LMYG8P", "EC2 On-Demand Instances"],
  ["hJ7NN0l7J9", "SES Daily Sending Quota"],
  ["tV7YY0l7J9", "EBS Provisioned IOPS (SSD) Volume Aggregate IOPS"],
  ["gI7MM0l7J9", "EBS Provisioned IOPS SSD (io1) Volume Storage"],
  ["eI7KK0l7J9", "EBS Active Snapshots"],
  ["dH7RR0l6J9", "EBS General Purpose SSD (gp2) Volume Storage"],
  ["cG7HH0l7J9", "EBS Magnetic (standard) Volume Storage"],
  ["aW9HH0l8J6", "EC2-Classic Elastic IP Addresses"],
  ["iH7PP0l7J9", "EC2 Reserved Instance Leases"],
  ["bW7HH0l7J9", "Kinesis Shards per Region"],
  ["gW7HH0l7J9", "CloudFormation Stacks"],
  ["aW7HH0l7J9", "Auto Scaling Launch Configurations"],
  ["fW7HH0l7J9", "Auto Scaling Groups"],
  ["jL7PP0l7J9", "VPC"],
  ["kM7QQ0l7J9", "VPC Internet Gateways"],
  ["lN7RR0l7J9", "EC2-VPC Elastic IP Address"],
  ["nO7SS0l7J9", "IAM Instance Profiles"],
  ["oQ7TT0l7J9", "IAM Roles"],
  ["pR7UU0l7J9", "IAM Policies"],
  ["qS7VV0l7J9", "IAM Users"],
  ["rT7WW0l7J9", "IAM Server Certificates"],
  ["sU7XX0l7J9", "IAM Group"],
  ["iK7OO0l7J9", "ELB Classic Load Balancers"],
  ["7fuccf1Mx7", "RDS Cluster Roles"],
  ["jtlIMO3qZM", "RDS Cluster Parameter Groups"],
  ["gjqMBn6pjz", "RDS Clusters"],
  ["UUDvOa5r34", "RDS Reserved Instances"],
  ["jEhCtdJKOY", "RDS Subnets per Subnet Group"],
  ["dYWBaXaaMM", "RDS Subnet Groups"],
  ["3Njm0DJQO9", "RDS Option Groups"],
  ["keAhfbH5yb", "RDS Event Subscriptions"],
  ["dV84wpqRUs", "RDS DB Manual Snapshots"],
  ["P1jhKWEmLa", "RDS Total Storage Quota"],
  ["jEECYg2YVU", "RDS DB Parameter Groups"],
  ["pYW8UkYz2w", "RDS Read Replicas per Master"],
  ["gfZAn3W7wl", "RDS DB Security Groups"],
  ["XG0aXHpIEt", "RDS DB Instances"],
  ["dBkuNCvqn5", "RDS Max Auths per Security Group"],
  ["wH7DD0l3J9", "EBS Throughput Optimized HDD (st1) Volume Storage"],
  ["gH5CC0e3J9", "EBS Cold HDD (sc1) Volume Storage"],
  ["6gtQddfEw6", "DynamoDB Read Capacity"],
  ["c5ftjdfkMr", "DynamoDB Write Capacity"],
  ["ru4xfcdfMr", "Route 53 Max Health Checks"],
  ["dx3xfcdfMr", "Route 53 Hosted Zones"],
  ["ty3xfcdfMr", "Route 53 Reusable Delegation Sets"],
  ["dx3xfbjfMr", "Route 53 Traffic Policies"],
  ["dx8afcdfMr", "Route 53 Traffic Policy Instances"],
  ["EM8b3yLRTr", "ELB Application Load Balancers"],
  ["8wIqYSt25K", "ELB Network Load Balancers"],
];

const RESOURCES: Readonly<Record<string, readonly LocalCheckResource[]>> = {
  "0Xc6LMYG8P": [
    {
      status: "warning",
      region: "us-east-1",
      metadata: ["us-east-1", "EC2", "On-Demand instances", "256", "221", "Yellow"],
    },
    { status: "ok", region: "eu-west-1", metadata: ["eu-west-1", "EC2", "On-Demand instances", "128", "34", "Green"] },
    { status: "ok", region: "sa-east-1", metadata: ["sa-east-1", "EC2", "On-Demand instances", "32", null, "Green"] },
  ],
  jL7PP0l7J9: [
    { status: "error", region: "us-east-1", metadata: ["us-east-1", "VPC", "VPCs", "5", "5", "Red"] },
    { status: "ok", region: "eu-west-1", metadata: ["eu-west-1", "VPC", "VPCs", "5", "2", "Green"] },
  ],
  lN7RR0l7J9: [
    {
      status: "ok",
      region: "us-east-1",
      metadata: ["us-east-1", "VPC", "VPC Elastic IP addresses", "20", "12", "Green"],
    },
  ],
  fW7HH0l7J9: [
    {
      status: "ok",
      region: "us-east-1",
      metadata: ["us-east-1", "AutoScaling", "Auto Scaling groups", "500", "18", "Green"],
    },
  ],
};

export const serviceLimits: readonly LocalCheck[] = CHECKS.map(([id, name]) => ({
  id,
  name,
  description: `Compares the usage of ${name} with the quota of the account, and warns from 80% on.`,
  category: "service_limits",
  metadata: HEADINGS,
  resources: RESOURCES[id],
  lastRunHoursAgo: 3,
}));
