const sdk = require("aws-support-client");
const { createLocalSupport } = require("aws-support-client/local");

import("../stories/openCaseBothWays.js")
  .then(({ openCaseBothWays }) => openCaseBothWays({ sdk, createLocalSupport }))
  .then((responses) => console.log(JSON.stringify(responses)));
