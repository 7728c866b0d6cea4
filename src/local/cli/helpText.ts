export const HELP_TEXT = `Usage: aws-support-client local [options]

Starts a local AWS Support service for development and tests. It needs no AWS account.

  -p, --port NUMBER       the port to listen on; 0 is any free port (default: 4599)
      --host ADDRESS      the address to listen on (default: 127.0.0.1, this machine only)
      --data FILE         persist state in this SQLite file (default: in memory, lost on exit)
      --access-key ID     the accepted access key (default: test)
      --secret-key KEY    its secret key (default: test)
      --session-token T   its session token (default: none)
      --any-credentials   accept any credentials, without verifying signatures
      --plan PLAN         none, basic, developer, business, business-support-plus, enterprise-on-ramp,
                          enterprise or unified-operations (default: enterprise)
      --allow-origin URL  allow pages of this origin to use the service (CORS); repeatable
  -h, --help              print this help
  -v, --version           print the version
`;
