import { createLocalSupport } from "aws-support-client/local";

// Prints where it listens, and answers until it is ended.
const { endpoint } = await createLocalSupport().listen();
console.log(endpoint);
