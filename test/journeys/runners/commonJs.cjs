// Node: `commonJs.cjs HOST` prints the results.
const library = require("aws-support-client");

import("../suite/runJourneys.js")
  .then(({ runJourneys }) => runJourneys(library, process.argv[2] ?? ""))
  .then((results) => console.log(JSON.stringify(results)));
