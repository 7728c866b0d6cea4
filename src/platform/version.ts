/** The version of this package in the user agent. A test keeps it equal to package.json. */
export const VERSION = "1.0.0";
