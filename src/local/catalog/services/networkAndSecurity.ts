import type { ServiceRow } from "../serviceTable.js";

export const networkAndSecurity: readonly ServiceRow[] = [
  [
    "amazon-virtual-private-cloud",
    "Virtual Private Cloud (VPC)",
    {
      "routing-and-peering": "Routing and Peering",
      "nat-gateway": "NAT Gateway",
      "vpn-tunnel": "VPN Tunnel",
      "security-groups": "Security Groups and Network ACLs",
    },
  ],
  [
    "elastic-load-balancing",
    "Elastic Load Balancing",
    {
      "target-health": "Target Health",
      "http-errors": "HTTP Errors",
      "tls-certificates": "TLS Certificates",
    },
  ],
  [
    "amazon-cloudfront",
    "CloudFront",
    {
      "distribution-errors": "Distribution Errors",
      invalidation: "Invalidation",
      "cache-behavior": "Cache Behavior",
    },
  ],
  [
    "amazon-route53",
    "Route 53",
    {
      "dns-resolution": "DNS Resolution",
      "domain-registration": "Domain Registration",
      "health-checks": "Health Checks",
    },
  ],
  [
    "aws-direct-connect",
    "Direct Connect",
    {
      "connection-down": "Connection Down",
      "bgp-session": "BGP Session",
    },
  ],
  [
    "api-gateway",
    "API Gateway",
    {
      "integration-errors": "Integration Errors",
      "custom-domains": "Custom Domains",
      authorizers: "Authorizers",
    },
  ],
  [
    "aws-identity-and-access-management",
    "Identity and Access Management (IAM)",
    {
      policies: "Policies and Permissions",
      "roles-and-federation": "Roles and Federation",
      "compromised-key": "Compromised Access Key",
    },
  ],
  [
    "key-management-service",
    "Key Management Service (KMS)",
    {
      "key-policy": "Key Policy",
      "key-deletion": "Scheduled Key Deletion",
    },
  ],
  [
    "secrets-manager",
    "Secrets Manager",
    {
      rotation: "Rotation",
      "access-denied": "Access Denied",
    },
  ],
  [
    "amazon-acm-service",
    "Certificate Manager (ACM)",
    {
      "certificate-validation": "Certificate Validation",
      "certificate-renewal": "Certificate Renewal",
    },
  ],
  [
    "amazon-cognito",
    "Cognito",
    {
      "user-pools": "User Pools",
      "identity-pools": "Identity Pools",
    },
  ],
  [
    "aws-web-application-firewall",
    "Web Application Firewall (WAF)",
    {
      "blocked-requests": "Requests Blocked by Mistake",
      "rule-groups": "Rule Groups",
    },
  ],
];
