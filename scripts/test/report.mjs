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

/** Where the sections that run one after another write. */
export class Output {
  /** Whether a section is alone and may write as it goes, or is read as a whole when it has ended. */
  isLive;
  #text = "";

  /** @param {boolean} isLive */
  constructor(isLive) {
    this.isLive = isLive;
  }

  /** @param {string} text */
  print(text) {
    if (this.isLive) print(text);
    else this.#text += `${text}\n`;
  }

  /** @param {string} title */
  begin(title) {
    if (!this.isLive) print(colour(2, `… ${title}`));
    this.print(`\n${colour(1, title)}`);
  }

  /** @param {boolean} ok @param {string} text @param {number} ms */
  result(ok, text, ms) {
    const mark = ok ? colour(32, "✓") : colour(31, "✗");
    this.print(`  ${mark} ${text} ${colour(2, `${(ms / 1000).toFixed(1)} s`)}`);
  }

  end() {
    process.stdout.write(this.#text);
    this.#text = "";
  }
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {number} code @param {string} text */
function colour(code, text) {
  return paint ? `\u001b[${code}m${text}\u001b[0m` : text;
}
