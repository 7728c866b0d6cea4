import { TypeRegistry } from "@smithy/core/schema";
import { errorTypes } from "./errorTypes.js";

/**
 * The classes of the service's errors by their schemas, the way the protocols of Smithy look them up.
 *
 * @internal
 */
// The type stays open: the class has private members, so that naming it would bring a program 90 files of the library.
export const errorTypeRegistries = /* @__PURE__ */ typeRegistries();

// Making them in the ordinary way writes to a process-wide table, in which the first copy of a service's client wins.
// @__NO_SIDE_EFFECTS__
function typeRegistries() {
  return errorTypes.map((types) => Object.assign(Object.create(TypeRegistry.prototype), types));
}
