const paint = process.stdout.isTTY && process.env.NO_COLOR === undefined;

/** What passed and what did not, over every section of one run. */
export class Report {
  passed = 0;
  skipped = 0;
  /** @type {string[]} one line each: section, place, what */
  failures = [];

  /** @param {string} section @param {string} what */
  fail(section, what) {
    this.failures.push(`${section}: ${what}`);
  }

  /** The failures, and then, as the very last line, the count. */
  print() {
    const { passed, skipped, failures } = this;
    if (failures.length > 0) {
      print(`\n${colour(31, "Failed")}`);
      for (const failure of failures) print(`  ${failure}`);
    }
    const counts = [`${passed} passed`, `${failures.length} failed`];
    if (skipped > 0) counts.push(`${skipped} skipped`);
    print(`\n${counts.join(", ")}`);
  }
}

/** @param {string} text */
export function print(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} title */
export function heading(title) {
  print(`\n${colour(1, title)}`);
}

/** @param {boolean} ok @param {string} text @param {number} ms */
export function result(ok, text, ms) {
  const mark = ok ? colour(32, "✓") : colour(31, "✗");
  print(`  ${mark} ${text} ${colour(2, `${(ms / 1000).toFixed(1)} s`)}`);
}

/** @param {number} code @param {string} text */
function colour(code, text) {
  return paint ? `\u001b[${code}m${text}\u001b[0m` : text;
}
