/**
 * Tracks failed endpoints, by their index in a list.
 *
 * A failed endpoint is skipped for the cool-down. Then a single call probes it.
 */
export class CircuitBreaker {
  readonly #openUntilMs = new Map<number, number>();
  readonly #places: readonly number[];
  readonly #cooldownMs: number;

  constructor(count: number, cooldownMs: number) {
    this.#places = Array.from({ length: count }, (_, place) => place);
    this.#cooldownMs = cooldownMs;
  }

  /** Returns all indexes in the order to try them. Endpoints in their cool-down come last. */
  order(): number[] {
    const isOpen = (place: number) => this.#isOpen(place);
    return [...this.#places.filter((place) => !isOpen(place)), ...this.#places.filter(isOpen)];
  }

  /** Returns whether this call must probe an endpoint whose cool-down has ended. */
  claimProbe(place: number): boolean {
    if (!this.#openUntilMs.has(place) || this.#isOpen(place)) return false;
    this.recordFailure(place);
    return true;
  }

  recordFailure(place: number): void {
    this.#openUntilMs.set(place, Date.now() + this.#cooldownMs);
  }

  recordSuccess(place: number): void {
    this.#openUntilMs.delete(place);
  }

  #isOpen(place: number): boolean {
    return (this.#openUntilMs.get(place) ?? -Infinity) > Date.now();
  }
}
