export const HELP_TEXT = `Usage: aws-support-client local [options]

Starts a local AWS Support service for development and tests. It needs no AWS account.

  -p, --port NUMBER             the port to listen on; 0 is any free port (default: 4599)
      --host ADDRESS            the address to listen on (default: 127.0.0.1, this machine only)
      --data-file FILE          persist state in this SQLite file (default: in memory, lost on exit)
      --seed FILE               open the cases of this JSON file, an array, unless there are cases already
      --access-key-id ID        the accepted access key (default: test)
      --secret-access-key KEY   its secret key (default: test)
      --session-token TOKEN     its session token (default: none)
      --any-credentials         accept any credentials, without verifying signatures
      --account-id ID           the account id, 12 digits (default: 123456789012)
      --plan PLAN               none, basic, developer, business, business-support-plus, enterprise-on-ramp,
                                enterprise or unified-operations (default: enterprise)
      --max-cases-per-hour N    how many cases may be opened within an hour (default: unlimited)
      --allow-origin URL        allow pages of this origin to use the service (CORS); repeatable
      --no-console              do not serve the console
  -h, --help                    print this help
  -v, --version                 print the version
`;
