/** Stands for `makeShortcut` where every call is to go through the middleware stack, as it does in browsers. */
export const makeShortcut = () => () => undefined;
