/**
 * Returns the CPU time of this process per call, in microseconds. Other processes do not affect it.
 *
 * @param {number} count
 * @param {() => Promise<unknown>} run - Makes all `count` calls.
 */
export async function cpuTime(count, run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

/**
 * Makes `count` calls in sequence.
 *
 * @param {number} count
 * @param {() => Promise<unknown>} call
 */
export async function repeat(count, call) {
  for (let done = 0; done < count; done++) await call();
}
