/**
 * The processor time of this process for one of `count` calls, in microseconds: neighbours do not add to it.
 *
 * @param {number} count
 * @param {() => Promise<unknown>} run - Makes all the calls.
 */
export async function cpuTime(count, run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

/**
 * Calls again and again, one after the other.
 *
 * @param {number} count
 * @param {() => Promise<unknown>} call
 */
export async function repeat(count, call) {
  for (let done = 0; done < count; done++) await call();
}
