/** Module paths that a browser bundle must not contain, each with a description. */
export const NEVER_IN_A_PAGE: Readonly<Record<string, RegExp>> = {
  "package of the official client": /@aws-sdk\/|\/@aws\//,
  "credential chain": /credential-provider/,
  "code for Node": /node-http-handler|src\/platform\/node\/|^node:/,
  "code for React Native": /src\/platform\/(native|web\/nativeRuntime)\.ts$/,
  CommonJS: /\/dist-cjs\/|\.cjs$/,
  "protocol of other services": /\/(xml|cbor|event-streams|eventstream-codec|httpBinding)[-/]|\/HttpBinding/,
  "engine of endpoint rules": /\/submodules\/endpoints\/|util-endpoints/,
  "reader of config files": /\/submodules\/config\/|shared-ini-file-loader|node-config-provider/,
  "signature for links or streams":
    /\/SignatureV4\.js$|\/signature-v4a?\/.*(presign|Presign|moveHeaders|HeaderFormatter)/,
  "second hash": /\/submodules\/checksum\/|md5|crc32|sha1/i,
  "local service": /src\/local\/|libsql/,
};
