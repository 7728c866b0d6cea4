import type { LocalService } from "./LocalCatalog.js";

/** A service's code, its name, and the codes of its own categories. */
type ServiceRow = readonly [code: string, name: string, categories: string];

/** Categories that every service has, after its own. */
const COMMON = "general-guidance feature-request other";
const DATABASE = "apis connectivity migration-issue database-issue";

/** Source: responses of DescribeServices in public programs. AWS adds services without notice. */
const ROWS: readonly ServiceRow[] = [
  // Compute
  [
    "amazon-elastic-compute-cloud-linux",
    "Elastic Compute Cloud (EC2 - Linux)",
    "instance-issue ssh-issue disk-configurations scheduled-event ami-copy linux-spot-instances ec2-run-command systems-manager vm-import-export dedicated-host-launch-issue dedicated-host-licensing-issue vpn-solutions email-services apache mysql ftp apis",
  ],
  [
    "amazon-elastic-compute-cloud-windows",
    "Elastic Compute Cloud (EC2 - Windows)",
    "instance-issue disk-configurations ami-copy windows-spot-instances ec2-run-command systems-manager ssm-api-domain-join vm-import-export dedicated-host-launch-issue dedicated-host-licensing-issue vpn-solutions email-services sql-server iis apache mysql ftp apis",
  ],
  ["auto-scaling", "Auto Scaling", "scaling-policy-guidance ec2-spot-fleet-scaling command-line-tools apis"],
  ["aws-lambda", "Lambda", "real-permissions service-issue resource-issue"],
  ["ec2-container-service", "Container Service (ECS)", "container-agent container-registry api-sdk-cli"],
  ["service-eks", "Elastic Kubernetes Service (EKS)", "apis"],
  ["fargate", "Fargate", ""],
  [
    "aws-elastic-beanstalk",
    "Elastic Beanstalk",
    "environment-issue application-deployment-issue infrastructure-guidance rds-guidance apis",
  ],
  ["amazon-batch", "Batch", "compute-environment-container permissions-issue architectural-guidance api-issue"],
  ["amazon-lightsail", "Lightsail", "console apis"],
  // Storage
  [
    "amazon-simple-storage-service",
    "Simple Storage Service (S3)",
    "bucket-issue object-issue permissions lifecycle-rules notifications-and-logging static-website-hosting transfer-acceleration-issue analytics-and-metrics network-issue apis",
  ],
  ["amazon-elastic-block-store", "Elastic Block Store (EBS)", "volume-issue apis"],
  [
    "amazon-elastic-file-system",
    "Elastic File System",
    "access-issue file-system-configuration performance efs-file-sync apis",
  ],
  ["amazon-glacier", "Glacier", "vault-issue archive-issue restore-from-s3 glacier-select sdk-cli apis"],
  ["aws-storage-gateway", "Storage Gateway", "gateway-appliance-issue performance-issue network-issue"],
  [
    "aws-import-export-snowball",
    "Snowball",
    "job-inquiry shipping-status snowball-device-issue snowball-cli s3-adapter data-inconsistency slow-data-transfer connectivity-issue",
  ],
  ["service-backup", "Backup", "apis"],
  // Databases
  ["amazon-dynamodb", "DynamoDB", "database-issue apis"],
  ["dynamodb-accelerator", "DynamoDB Accelerator (DAX)", "performance-issue console-specific api"],
  ["amazon-relational-database-service-mysql", "Relational Database Service (MySQL)", DATABASE],
  ["amazon-relational-database-service-postgresql", "Relational Database Service (PostgreSQL)", DATABASE],
  ["amazon-relational-database-service-mariadb", "Relational Database Service (MariaDB)", DATABASE],
  ["amazon-relational-database-service-oracle", "Relational Database Service (Oracle)", DATABASE],
  ["aws-relational-database-service-sql-server", "Relational Database Service (SQL Server)", DATABASE],
  ["amazon-relational-database-service-aurora", "Relational Database Service (Aurora - MySQL-compatible)", DATABASE],
  [
    "amazon-relational-database-service-aurora-postgres",
    "Relational Database Service (Aurora - PostgreSQL-compatible)",
    DATABASE,
  ],
  ["neptune", "Neptune", DATABASE],
  ["amazon-elasticache", "ElastiCache", "performance-issue"],
  ["amazon-redshift", "Redshift", `${DATABASE} redshift-spectrum limit-increase`],
  ["amazon-database-migration-service", "Database Migration Service", `${DATABASE} schema-conversion-tool`],
  // Networking
  [
    "amazon-virtual-private-cloud",
    "Virtual Private Cloud (VPC)",
    "connection-issue vpn-solutions nat-gateway vpc-peering vpc-endpoints dns-dhcp-issues apis",
  ],
  ["amazon-virtual-private-network", "VPN", "connection-establishment tunnel-stability performance apis"],
  ["elastic-load-balancing", "Elastic Load Balancing (ELB)", "load-balancer-issue apis"],
  [
    "amazon-cloudfront",
    "CloudFront",
    "distribution-issue caching-issues http-4xx-5xx-errors latency-slow-downloads ssl-problems private-content-issues cors acm waf lambda-edge network-issue apis",
  ],
  ["amazon-route53", "Route 53", "dns-issue domain-name-registration-issue health-checks apis"],
  ["aws-direct-connect", "Direct Connect", "connection-issue apis"],
  [
    "api-gateway",
    "API Gateway",
    "api-configuration backend-endpoint-integration custom-domain-names api-permissions-security api-cache mapping-template generated-sdk api-versioning import-export-api performance-issue architectural-guidance other-aws-services",
  ],
  // Security and identity
  ["aws-identity-and-access-management", "Identity and Access Management (IAM)", "authentication-issue apis"],
  ["single-sign-on", "Single Sign-On", ""],
  ["directory-service", "Directory Service", "directory-issue apis"],
  ["amazon-cognito", "Cognito", "console api sdk lambda-integration"],
  [
    "key-management-service",
    "Key Management Service",
    "policy-issues authorization-issue resource-creation-errors encryption-sdk cli-issue apis",
  ],
  ["aws-cloud-hsm", "CloudHSM", "security-issue"],
  ["secrets-manager", "Secrets Manager", "apis"],
  [
    "amazon-acm-service",
    "Certificate Manager",
    "validation-issue certificate-revocation domain-blacklisting domain-whitelisting console-issue apis",
  ],
  ["aws-web-application-firewall", "WAF", "rule-configuration reporting console-issue documentation apis"],
  ["aws-shield", "Shield", "inbound-attack-to-aws"],
  ["distributed-denial-of-service", "Distributed Denial of Service (DDoS)", "inbound-to-aws report abuse-complaint"],
  ["guardduty", "GuardDuty", "detection-alert-guidance documentation api"],
  ["aws-inspector", "Inspector", "console-issue apis"],
  ["service-macie", "Macie", "console-specific api"],
  ["amazon-artifact", "Artifact", "console-issue"],
  // Management and developer tools
  ["amazon-cloudwatch", "CloudWatch", "alarms custom-metrics event logs dashboard apis"],
  ["cloudtrail", "CloudTrail", "log-delivery log-notification console apis"],
  ["aws-cloudformation", "CloudFormation", "template-issue apis"],
  ["config-service", "Config Service", "configuration-assistance console"],
  ["systems-manager", "Systems Manager", "ssm-console"],
  [
    "service-catalog",
    "Service Catalog",
    "portfolios products permissions user-assignments deployment-issues end-user-console",
  ],
  ["aws-organizations", "Organizations", "console-specific api"],
  ["aws-trusted-advisor", "Trusted Advisor", ""],
  ["aws-health", "Health", "console apis"],
  ["support-api", "Support API", "apis"],
  ["codecommit", "CodeCommit", "git-issues repository-issues apis"],
  ["amazon-codebuild", "CodeBuild", "build-issues apis"],
  ["codedeploy", "CodeDeploy", "deployment-issue apis"],
  ["codepipeline", "CodePipeline", "pipeline-setup building-and-transitions custom-actions console-issue api-sdk-cli"],
  ["cloud9", "Cloud9", "environment-issue ec2-environment-creation permissions codestar"],
  ["amazon-xray", "X Ray", "daemon-issues apis"],
  // Application integration
  [
    "amazon-simple-notification-service",
    "Simple Notification Service (SNS)",
    "notification-issue operational-topic operational-subscription operational-networking development apis",
  ],
  [
    "amazon-simple-queue-service",
    "Simple Queue Service (SQS)",
    "queue-issue development-api-migration console-issues apis",
  ],
  [
    "amazon-simple-email-service",
    "Simple Email Service (SES)",
    "email-issue delivery-failure domain-email-verification bounces-complaints-blacklists improving-email-deliverability suspension-probation production-access inbound-email permissions-policies monitoring-notifications-auditing sdk-email-applications connectivity apis",
  ],
  ["amazon-mq", "MQ", "sdk-api-guidance documentation"],
  ["service-eventbridge", "EventBridge", "apis"],
  ["aws-step-functions", "Step Functions", "executions activities language permissions-iam"],
  ["amazon-simple-workflow-service", "Simple Workflow Service (SWF)", "designing-workflows aws-flow-framework apis"],
  [
    "appsync",
    "AppSync",
    "service-functionality configuration-guidance architectural-guidance-best-practices sdk-api-guidance sdk-bug documentation",
  ],
  // Analytics and machine learning
  ["amazon-kinesis", "Kinesis Streams", "kinesis-client-library apis"],
  ["amazon-kinesis-firehose", "Kinesis Firehose", "client-library apis"],
  ["amazon-kinesis-analytics", "Kinesis Analytics", "sql-syntax input-schema-configuration console-issue apis"],
  ["amazon-athena", "Athena", "query-related-issue"],
  ["aws-glue", "Glue", "api"],
  [
    "amazon-elastic-mapreduce",
    "Elastic MapReduce (EMR)",
    "job-failed stuck-job job-flow-issue hadoop-configuration hive hbase pig mapr limit-increase apis",
  ],
  ["amazon-elasticsearch-service", "Elasticsearch Service", "elasticsearch kibana logstash query performance apis"],
  ["amazon-quicksight", "QuickSight", "datasource-issues web-application-issues"],
  ["sagemaker", "SageMaker", "job-issue notebook-issue model-artifact-issue performance-issue console-issue apis"],
  ["service-bedrock", "Bedrock", "apis"],
  ["comprehend", "Comprehend", "api"],
  ["amazon-rekognition", "Rekognition", "image-recognition-failure video-rekognition-failure video-api apis"],
  ["amazon-lex", "Lex", "lambda-integration sdk-issue command-line-tools documentation apis"],
  // Desktops and contact centers
  ["amazon-workspaces", "WorkSpaces", "connection-issue"],
  ["amazon-appstream2", "AppStream 2.0", "application-streaming-issue image-builder management-console-sdk"],
  ["workmail", "WorkMail", "email-issue domain-and-user-administration web-app desktop-client mobile"],
  [
    "connect",
    "Connect (Contact Center)",
    "contact-center-configuration contact-handling-routing contact-center-metrics call-quality phone-number-requests phone-number-porting integration access-permissions",
  ],
  ["aws-iot", "IoT", "device-sdk environment-issue console-issue api-sdk"],
  // Accounts and billing
  [
    "general-info",
    "General Info and Getting Started",
    "charges gdpr-queries reserved-instances resource using-aws free-tier security-and-compliance account-structure",
  ],
  [
    "billing",
    "Billing",
    "question charge-inquiry dispute-charge invoices-and-reports payment-issue update-payment-method update-billing-details consolidated-billing credits-and-promotions free-tier reserved-instances marketplace-billing vat us-sales-tax us-sales-tax-exemption account-reinstatement domain-name-registration-issue other-billing-questions",
  ],
  [
    "customer-account",
    "Account",
    "activation change-account-details close-account ownership-transfer unable-to-access security compliance-and-accreditation other-account-issues",
  ],
  ["account-management", "Account Management", "billing"],
  [
    "amazon-marketplace",
    "Marketplace",
    "marketplace-buyer-request marketplace-seller-request refund-request software-launch-issue support-problems marketplace-website-issue",
  ],
  [
    "service-limit-increase",
    "Service Limit Increase",
    "ec2-instances ebs-volumes elastic-ips vpc-limits autoscaling-limits elastic-load-balancers aws-lambda-limits api-gateway-limits rds-instances dynamodb-limits elasticache-nodes simple-storage-service-limit cloudformation-stacks cloudfront-distributions cloudwatch-limits route-53-limits iam-groups-and-users aws-organizations container-services-limit kinesis-limits sns-limits ses-sending-quota redshift-limit-increases step-functions",
  ],
];

/** Category names that differ from their codes. */
const NAMES: Readonly<Record<string, string>> = {
  acm: "ACM (Amazon Certificate Manager)",
  "api-sdk-cli": "API / SDK / CLI",
  "aws-organizations": "Organizations",
  billing: "General Account Question",
  charges: "How Will I Be Charged?",
  "close-account": "Close/Cancel My Account",
  cors: "Cross-Origin Resource Sharing (CORS)",
  "credits-and-promotions": "Credits & Promotions",
  "dispute-charge": "Dispute a Charge",
  event: "Events",
  "gdpr-queries": "Data Privacy Query",
  "http-4xx-5xx-errors": "HTTP 4xx/5xx Errors",
  "latency-slow-downloads": "Latency/Slow Downloads",
  "lifecycle-rules": "Consistency and Lifecycle Rules",
  "private-content-issues": "Private Content Issues (Signed URLs/Cookies)",
  question: "Question About My Bill",
  "real-permissions": "Permissions",
  resource: "Where is my Resource?",
  sdk: "SDK Issue",
  "unable-to-access": "Unable to Access my Account",
  "using-aws": "Using AWS & Services",
  waf: "WAF (Web Application Firewall)",
};

const ACRONYMS =
  /^(acm|ami|api|aws|cli|dhcp|dns|ebs|ec2|efs|ftp|hsm|iam|iis|mq|nat|rds|s3|sdk|ses|sns|sql|ssh|ssl|ssm|us|vat|vm|vpc|vpn)$/;

export const services: readonly LocalService[] = ROWS.map(([code, name, own]) => ({
  code,
  name,
  categories: `${own} ${COMMON}`
    .split(" ")
    .filter(Boolean)
    .map((category) => ({ code: category, name: NAMES[category] ?? spellOut(category) })),
}));

function spellOut(code: string): string {
  if (code === "apis") return "APIs";
  return code
    .split("-")
    .map((word) => (ACRONYMS.test(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}
