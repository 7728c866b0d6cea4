import * as sdk from "aws-support-client";
import { createLocalSupport } from "aws-support-client/local";
import { openCaseBothWays } from "../stories/openCaseBothWays.js";

console.log(JSON.stringify(await openCaseBothWays({ sdk, createLocalSupport })));
