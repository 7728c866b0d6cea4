import type { ServiceRow } from "../serviceTable.js";

export const compute: readonly ServiceRow[] = [
  [
    "amazon-elastic-compute-cloud-linux",
    "Elastic Compute Cloud (EC2 - Linux)",
    {
      "instance-unreachable": "Instance Unreachable",
      "instance-start-failure": "Instance Does Not Start",
      "instance-performance": "Instance Performance",
      "ssh-access": "SSH Access",
      "reserved-capacity": "Reserved Capacity",
    },
  ],
  [
    "amazon-elastic-compute-cloud-windows",
    "Elastic Compute Cloud (EC2 - Windows)",
    {
      "instance-unreachable": "Instance Unreachable",
      "password-recovery": "Administrator Password Recovery",
      "remote-desktop": "Remote Desktop",
      licensing: "Licensing and Activation",
    },
  ],
  [
    "auto-scaling",
    "Auto Scaling",
    {
      "scaling-policy": "Scaling Policies",
      "launch-failure": "Launch Failures",
      "health-checks": "Health Checks",
    },
  ],
  [
    "aws-lambda",
    "Lambda",
    {
      "invocation-errors": "Invocation Errors",
      "cold-starts": "Cold Starts and Latency",
      concurrency: "Concurrency and Throttling",
      "event-source-mapping": "Event Source Mapping",
    },
  ],
  [
    "ec2-container-service",
    "Elastic Container Service (ECS)",
    {
      "task-placement": "Task Placement",
      "service-deployment": "Service Deployment",
      fargate: "Fargate",
    },
  ],
  [
    "service-eks",
    "Elastic Kubernetes Service (EKS)",
    {
      "control-plane": "Control Plane",
      "node-groups": "Node Groups",
      "cluster-upgrade": "Cluster Upgrade",
      networking: "Pod Networking",
    },
  ],
  [
    "aws-elastic-beanstalk",
    "Elastic Beanstalk",
    {
      "environment-health": "Environment Health",
      "deployment-failure": "Deployment Failure",
    },
  ],
  [
    "amazon-batch",
    "Batch",
    {
      "job-stuck": "Job Stuck in a Queue",
      "compute-environment": "Compute Environment",
    },
  ],
  [
    "amazon-lightsail",
    "Lightsail",
    {
      instances: "Instances",
      "domains-and-dns": "Domains and DNS",
    },
  ],
];
