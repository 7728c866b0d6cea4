import { TypeRegistry } from "@smithy/core/schema";
import { errorTypes } from "./errorTypes.js";

/**
 * The error classes of the service by schema, as Smithy's protocols look them up.
 *
 * @internal
 */
// Without an explicit type: naming the class, which has private members, would add 90 declaration files to every program.
export const errorTypeRegistries = /* @__PURE__ */ typeRegistries();

// The constructor would write to a process-wide table, in which the first copy of a client wins.
// @__NO_SIDE_EFFECTS__
function typeRegistries() {
  return errorTypes.map((types) => Object.assign(Object.create(TypeRegistry.prototype), types));
}
