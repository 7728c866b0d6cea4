/** The package version in the user agent. A test compares it with package.json. */
export const VERSION = "1.0.0";
