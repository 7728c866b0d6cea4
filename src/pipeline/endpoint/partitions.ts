/** A group of regions with its own accounts and host names. */
export interface Partition {
  readonly regions: RegExp;
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
  /** The region of the partition's only Support endpoint. */
  readonly support?: { readonly region: string; readonly fips?: true };
}

/** The partition of all regions that no other partition lists. */
export const AWS: Partition = {
  regions: /^/,
  dnsSuffix: "amazonaws.com",
  dualStackDnsSuffix: "api.aws",
  support: { region: "us-east-1" },
};

/** Source: the AWS partition data of October 2026, and the service's endpoint rules. */
export const PARTITIONS: readonly Partition[] = [
  {
    regions: /^(cn-\w+-\d+|aws-cn-global)$/,
    dnsSuffix: "amazonaws.com.cn",
    dualStackDnsSuffix: "api.amazonwebservices.com.cn",
    support: { region: "cn-north-1" },
  },
  {
    regions: /^(us-gov-\w+-\d+|aws-us-gov-global)$/,
    dnsSuffix: "amazonaws.com",
    dualStackDnsSuffix: "api.aws",
    support: { region: "us-gov-west-1", fips: true },
  },
  {
    regions: /^(us-iso-\w+-\d+|aws-iso-global)$/,
    dnsSuffix: "c2s.ic.gov",
    dualStackDnsSuffix: "api.aws.ic.gov",
    support: { region: "us-iso-east-1" },
  },
  {
    regions: /^(us-isob-\w+-\d+|aws-iso-b-global)$/,
    dnsSuffix: "sc2s.sgov.gov",
    dualStackDnsSuffix: "api.aws.scloud",
    support: { region: "us-isob-east-1" },
  },
  {
    regions: /^(eu-isoe-\w+-\d+|aws-iso-e-global)$/,
    dnsSuffix: "cloud.adc-e.uk",
    dualStackDnsSuffix: "api.cloud-aws.adc-e.uk",
  },
  {
    regions: /^(us-isof-\w+-\d+|aws-iso-f-global)$/,
    dnsSuffix: "csp.hci.ic.gov",
    dualStackDnsSuffix: "api.aws.hci.ic.gov",
  },
  {
    regions: /^eusc-de-\w+-\d+$/,
    dnsSuffix: "amazonaws.eu",
    dualStackDnsSuffix: "api.amazonwebservices.eu",
  },
];

/** Returns the partition of a region. An unknown region belongs to `aws`. */
export function findPartition(region: string): Partition {
  return PARTITIONS.find((partition) => partition.regions.test(region)) ?? AWS;
}
