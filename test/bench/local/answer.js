import { createLocalSupport } from "aws-support-client/local";

// Prints its endpoint, and responds until it is terminated.
const { endpoint } = await createLocalSupport().listen();
console.log(endpoint);
