import type { SeverityLevel } from "../../models/catalog.js";
import type { NamedCode } from "./matchCode.js";

/** Source: "Choosing a severity" in the AWS Support user guide. The API has names of its own, in its languages. */
const NAMES_OF_SUPPORT_CENTER: ReadonlyMap<string, string> = new Map([
  ["low", "General guidance"],
  ["normal", "System impaired"],
  ["high", "Production system impaired"],
  ["urgent", "Production system down"],
  ["critical", "Business-critical system down"],
]);

/** The levels by the name that people know from the Support Center, and behind it the API's where that is another. */
export function nameSeverities(levels: readonly SeverityLevel[]): NamedCode[] {
  return levels.map(({ code = "", name = "" }) => {
    const known = NAMES_OF_SUPPORT_CENTER.get(code);
    const isOther = known !== undefined && ![known.toLowerCase(), code].includes(name.toLowerCase());
    return { code, name: isOther ? `${known}, ${name}` : (known ?? name) };
  });
}
