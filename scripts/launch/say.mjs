/** Something the person at the keyboard can act on; shown without a stack. */
export class Failure extends Error {}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/**
 * Announces a step, does it, and says how long it took.
 * @template T
 * @param {string} text what is happening, with a rough duration for the slow ones
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(text, work) {
  const startedAt = performance.now();
  process.stderr.write(`${text} … `);
  try {
    const result = await work();
    process.stderr.write(`${seconds(performance.now() - startedAt)}\n`);
    return result;
  } catch (error) {
    process.stderr.write("failed\n");
    throw error;
  }
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** The end of a long log: what a person needs to see first. @param {string} log @param {number} lines */
export function tail(log, lines) {
  return log.trimEnd().split("\n").slice(-lines).join("\n");
}
