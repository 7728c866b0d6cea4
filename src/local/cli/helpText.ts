export const HELP_TEXT = `Usage: aws-support-client local [options]

Starts an AWS Support service on this machine, for development and tests. It needs no account.

  -p, --port NUMBER       where to listen; 0 is any free port (default: 4599)
      --host ADDRESS      on which address (default: 127.0.0.1, which only this machine reaches)
      --data FILE         keep all there, across restarts (default: all is forgotten at the end)
      --access-key ID     the access key that is accepted (default: test)
      --secret-key KEY    and its secret (default: test)
      --session-token T   and its session token (default: none)
      --any-credentials   accept any keys and tokens; signatures are not verified then
      --plan PLAN         none, basic, developer, business, business-support-plus, enterprise-on-ramp,
                          enterprise or unified-operations (default: enterprise)
      --allow-origin URL  let pages of this origin use the service from a browser; can be given again
  -h, --help              print this
  -v, --version           print the version
`;
