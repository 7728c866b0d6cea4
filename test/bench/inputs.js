export const REGION = "us-east-1";
export const CREDENTIALS = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };

export const CASE = {
  subject: "Instances of our web tier fail their status checks",
  communicationBody: "Since 02:40 UTC i-0abc and i-0def fail the system status check. ".repeat(5),
  serviceCode: "amazon-elastic-compute-cloud-linux",
  categoryCode: "instance-issue",
  severityCode: "urgent",
  language: "en",
  ccEmailAddresses: ["ops@example.com"],
};

export const ATTACHMENT_BYTES = 5_000_000;
