/** The count that a program was given, or its own. Any other word ends it. @param {number} usual */
export function readCount(usual) {
  const [, , given = String(usual), ...more] = process.argv;
  const count = Number(given);
  if (more.length === 0 && Number.isSafeInteger(count) && count > 0) return count;
  console.error(`"${[given, ...more].join(" ")}" is no count. Give a number from 1 on, or nothing for ${usual}.`);
  process.exit(2);
}
