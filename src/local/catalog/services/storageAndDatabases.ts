import type { ServiceRow } from "../serviceTable.js";

export const storageAndDatabases: readonly ServiceRow[] = [
  [
    "amazon-simple-storage-service",
    "Simple Storage Service (S3)",
    {
      "access-denied": "Access Denied",
      replication: "Replication",
      lifecycle: "Lifecycle Rules",
      "request-performance": "Request Performance",
    },
  ],
  [
    "amazon-elastic-block-store",
    "Elastic Block Store (EBS)",
    {
      "volume-performance": "Volume Performance",
      "volume-stuck": "Volume Stuck While Attaching or Detaching",
      snapshots: "Snapshots",
    },
  ],
  [
    "amazon-elastic-file-system",
    "Elastic File System (EFS)",
    {
      mounting: "Mounting",
      throughput: "Throughput",
    },
  ],
  [
    "service-backup",
    "Backup",
    {
      "backup-jobs": "Backup Jobs",
      "restore-jobs": "Restore Jobs",
    },
  ],
  [
    "amazon-dynamodb",
    "DynamoDB",
    {
      throttling: "Throttled Requests",
      "global-tables": "Global Tables",
      streams: "Streams",
      "backup-and-restore": "Backup and Restore",
    },
  ],
  [
    "amazon-relational-database-service-mysql",
    "Relational Database Service (MySQL)",
    {
      connectivity: "Connectivity",
      "slow-queries": "Slow Queries",
      "read-replicas": "Read Replicas",
      "engine-upgrade": "Engine Upgrade",
    },
  ],
  [
    "amazon-relational-database-service-postgresql",
    "Relational Database Service (PostgreSQL)",
    {
      connectivity: "Connectivity",
      "slow-queries": "Slow Queries",
      extensions: "Extensions",
      "engine-upgrade": "Engine Upgrade",
    },
  ],
  [
    "amazon-relational-database-service-aurora",
    "Aurora (MySQL)",
    {
      failover: "Failover",
      "cluster-performance": "Cluster Performance",
      serverless: "Serverless",
    },
  ],
  [
    "amazon-elasticache",
    "ElastiCache",
    {
      "node-failure": "Node Failure",
      "memory-pressure": "Memory Pressure",
    },
  ],
  [
    "amazon-redshift",
    "Redshift",
    {
      "query-performance": "Query Performance",
      "cluster-resize": "Cluster Resize",
      "data-loading": "Data Loading",
    },
  ],
];
