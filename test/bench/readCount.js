/** Returns the count from the command line, or the default. Exits on an invalid count. @param {number} usual */
export function readCount(usual) {
  const [, , given = String(usual), ...more] = process.argv;
  const count = Number(given);
  if (more.length === 0 && Number.isSafeInteger(count) && count > 0) return count;
  console.error(`"${[given, ...more].join(" ")}" is not a count. Pass a positive integer (default: ${usual}).`);
  process.exit(2);
}
