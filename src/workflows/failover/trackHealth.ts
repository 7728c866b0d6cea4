/** What is known of some endpoints: which failed, and when to try each again. Endpoints are named by their place. */
export interface Health {
  /** All places in the order to try them: first those that work or are due to be tried again, then the others. */
  order(): number[];
  /** Whether a place has failed before, and it is time to try it again. Only the first who asks is told so. */
  claimProbe(place: number): boolean;
  fail(place: number): void;
  recover(place: number): void;
}

/** Remembers failures for as long as the cool-down; the clock is an argument. */
export function trackHealth(count: number, cooldownMs: number, now: () => number): Health {
  const downUntilMs = new Map<number, number>();
  const isCooling = (place: number) => (downUntilMs.get(place) ?? -Infinity) > now();
  const places = Array.from({ length: count }, (_, place) => place);
  const fail = (place: number) => void downUntilMs.set(place, now() + cooldownMs);
  return {
    order: () => [...places.filter((place) => !isCooling(place)), ...places.filter(isCooling)],
    claimProbe(place) {
      if (!downUntilMs.has(place) || isCooling(place)) return false;
      fail(place);
      return true;
    },
    fail,
    recover: (place) => void downUntilMs.delete(place),
  };
}
