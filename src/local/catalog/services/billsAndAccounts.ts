import type { ServiceRow } from "../serviceTable.js";

/** What cases of the issue type `customer-service` are about. */
export const billsAndAccounts: readonly ServiceRow[] = [
  [
    "general-info",
    "General Info and Getting Started",
    {
      charges: "How Charges Come About",
      "gdpr-queries": "Data Protection Questions",
      "reserved-instances": "Reserved Instances",
      "using-aws": "Using the Services",
    },
  ],
  [
    "billing",
    "Billing",
    {
      "charge-inquiry": "Question About a Charge",
      "payment-issue": "Payment Problem",
      "invoice-copy": "Copy of an Invoice",
      "tax-question": "Taxes",
      "other-billing-questions": "Other Billing Questions",
    },
  ],
  [
    "customer-account",
    "Account",
    {
      activation: "Account Activation",
      "close-account": "Closing an Account",
      "other-account-issues": "Other Account Issues",
    },
  ],
  [
    "account-management",
    "Account Management",
    {
      "contact-details": "Contact Details",
      "change-ownership": "Change of Ownership",
      "sign-in-problem": "Sign-In Problem",
      "lost-mfa-device": "Lost MFA Device",
    },
  ],
  [
    "service-limit-increase",
    "Service Quota Increase",
    {
      "ec2-instances": "EC2 Instances",
      "lambda-concurrency": "Lambda Concurrency",
      "other-quota": "Other Quota",
    },
  ],
];
