// React Native: the app's entry point sets `journeys`, a promise of the results.
import * as library from "aws-support-client";
import { runJourneys } from "../suite/runJourneys.js";

/** @type {{ host: string, journeys?: Promise<Record<string, string>> }} */
const app = Object(globalThis);
app.journeys = runJourneys(library, app.host);
