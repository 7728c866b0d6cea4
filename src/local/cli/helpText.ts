export const HELP_TEXT = `Usage: aws-support-client local [options]

Starts a local AWS Support service for development and tests. No AWS account needed.

  -p, --port NUMBER             the port to listen on; 0 for any free port (default: 4599)
      --host ADDRESS            the address to listen on (default: 127.0.0.1, this machine only)
      --data-file FILE          persist state in this SQLite file (default: in memory, lost on exit)
      --seed FILE               add the cases of this JSON file (an array), unless the service has cases already
      --access-key-id ID        the accepted access key (default: test)
      --secret-access-key KEY   its secret key (default: test)
      --session-token TOKEN     its session token (default: none)
      --any-credentials         accept any credentials; do not verify signatures
      --account-id ID           the account id, 12 digits (default: 123456789012)
      --plan PLAN               none, basic, developer, business, business-support-plus, enterprise-on-ramp,
                                enterprise or unified-operations (default: enterprise)
      --max-cases-per-hour N    the maximum number of new cases per hour (default: unlimited)
      --allow-origin URL        allow pages of this origin to use the service (CORS); repeatable
      --no-console              do not serve the console
  -h, --help                    print this help
  -v, --version                 print the version
`;
