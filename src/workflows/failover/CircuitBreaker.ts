/**
 * Tracks failed endpoints, by their index in a list.
 *
 * A failed endpoint is skipped for the cool-down. Then a single call probes it.
 */
export class CircuitBreaker {
  readonly #openUntilMs = new Map<number, number>();
  readonly #indexes: readonly number[];
  readonly #cooldownMs: number;

  constructor(count: number, cooldownMs: number) {
    this.#indexes = Array.from({ length: count }, (_, index) => index);
    this.#cooldownMs = cooldownMs;
  }

  /** Returns all indexes in the order to try them. Endpoints in their cool-down come last. */
  order(): number[] {
    const isOpen = (index: number) => this.#isOpen(index);
    return [...this.#indexes.filter((index) => !isOpen(index)), ...this.#indexes.filter(isOpen)];
  }

  /** Returns whether this call must probe an endpoint whose cool-down has ended. */
  claimProbe(index: number): boolean {
    if (!this.#openUntilMs.has(index) || this.#isOpen(index)) return false;
    this.recordFailure(index);
    return true;
  }

  recordFailure(index: number): void {
    this.#openUntilMs.set(index, Date.now() + this.#cooldownMs);
  }

  recordSuccess(index: number): void {
    this.#openUntilMs.delete(index);
  }

  #isOpen(index: number): boolean {
    return (this.#openUntilMs.get(index) ?? -Infinity) > Date.now();
  }
}
