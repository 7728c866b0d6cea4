/** Module paths that a browser bundle must not contain, each with a description. */
export const NEVER_IN_A_PAGE: Readonly<Record<string, RegExp>> = {
  "package of the official client": /@aws-sdk\/|\/@aws\//,
  "credential chain": /credential-provider/,
  "code for Node": /node-http-handler|\/runtime\/(node\w*|NodeSha256)\.js$|^node:/,
  "code for React Native": /\/runtime\/native\.js$/,
  CommonJS: /\/dist-cjs\/|\.cjs$/,
  "parser of user agents": /\/bowser\//,
  "protocol of other services": /\/(xml|cbor|event-streams|eventstream-codec|httpBinding)[-/]|\/HttpBinding/,
  "walker of other schemas": /\/(NormalizedSchema|date-utils|schema-serde-lib|lazy-json)\b/,
  "engine of endpoint rules": /\/submodules\/endpoints\/|util-endpoints/,
  "reader of config files": /\/submodules\/config\/|shared-ini-file-loader|node-config-provider/,
  "retry of the library": /\/submodules\/retry\/|middleware-retry|DefaultRateLimiter|(Standard|Adaptive)RetryStrategy/,
  "signature for links or streams":
    /\/SignatureV4\.js$|\/signature-v4a?\/.*(presign|Presign|moveHeaders|HeaderFormatter)/,
  "second hash": /\/submodules\/checksum\/|md5|crc32|sha1/i,
  "helper of a compiler": /\/tslib\//,
  "local service": /\/dist\/local\/|libsql/,
};
