// The rules every message file keeps. Pure: files in, problems out.
import { parseMessage, placeholders } from "./parse.mjs";

/**
 * @typedef {{ path: string, feature: string, locale: string, entries: [key: string, value: unknown][] }} MessageFile
 */

export const locales = ["en", "fil", "ko"];

/** @param {MessageFile[]} files @returns {string[]} one line per problem, empty when all is well */
export function checkMessages(files) {
  const features = [...new Set(files.map((file) => file.feature))];
  return [
    ...files.flatMap(checkFile),
    ...features.flatMap((feature) => checkFeature(feature, files)),
  ];
}

/** @param {MessageFile} file */
function checkFile({ path, feature, locale, entries }) {
  const problems = [];
  const prefix = `${feature.replaceAll("-", "_")}_`;
  const seen = new Set();
  for (const [key, value] of entries) {
    if (seen.has(key)) problems.push(`${path}: ${key} stands there twice`);
    seen.add(key);
    if (!key.startsWith(prefix)) problems.push(`${path}: ${key} must begin with ${prefix}`);
    if (!/^[a-z][a-z0-9_]*$/.test(key))
      problems.push(`${path}: ${key} may hold only a-z, 0-9 and _`);
    problems.push(...checkValue(value, locale).map((problem) => `${path}: ${key} ${problem}`));
  }
  return problems;
}

/** @param {unknown} value @param {string} locale */
function checkValue(value, locale) {
  const message = parseMessage(value);
  if (typeof message === "string") return [message];
  const problems = [];
  const names = message.inputs.map((input) => input.name);
  for (const { match, text } of message.variants) {
    const where = match ? ` (${match})` : "";
    if (text.trim() === "") problems.push(`is empty${where}`);
    for (const name of placeholders(text)) {
      if (!names.includes(name)) problems.push(`uses {${name}} without declaring it${where}`);
      else if (!/^[a-z]\w*$/i.test(name)) problems.push(`has {${name}}, which is not a plain name`);
    }
    // CLDR puts 1, 2, 3, 5, 10 ... of Filipino into "one": a variant that does not show the number would lie.
    for (const input of message.inputs.filter((each) => each.plural && locale === "fil")) {
      if (!placeholders(text).includes(input.name))
        problems.push(`must show {${input.name}}${where}`);
    }
  }
  if (message.variants.length === 0) problems.push("has no variant");
  const last = message.variants.at(-1)?.match ?? "";
  if (last !== "" && !last.split(",").every((part) => /=(other|\*)$/.test(part.trim()))) {
    problems.push("must end with a variant that takes everything (=other or =*)");
  }
  return problems;
}

/** @param {string} feature @param {MessageFile[]} files */
function checkFeature(feature, files) {
  const problems = [];
  const byLocale = new Map(
    locales.map((locale) => [
      locale,
      files.find((file) => file.feature === feature && file.locale === locale),
    ]),
  );
  for (const [locale, file] of byLocale) {
    if (!file) problems.push(`${feature}: there is no ${locale}.json`);
  }
  const present = [...byLocale.values()].filter((file) => file !== undefined);
  const keys = new Set(present.flatMap((file) => file.entries.map(([key]) => key)));
  for (const key of keys) {
    /** @type {Map<string, string[]>} */
    const shapes = new Map();
    for (const file of present) {
      const entry = file.entries.find(([each]) => each === key);
      if (!entry) problems.push(`${file.path}: ${key} is missing`);
      else {
        const shape = inputNames(entry[1]);
        shapes.set(shape, [...(shapes.get(shape) ?? []), file.locale]);
      }
    }
    if (shapes.size > 1) {
      const list = [...shapes]
        .map(([shape, where]) => `${where.join(" and ")} ${shape || "none"}`)
        .join(", ");
      problems.push(`${feature}: ${key} differs in its placeholders: ${list}`);
    }
  }
  return problems;
}

/** @param {unknown} value */
function inputNames(value) {
  const message = parseMessage(value);
  if (typeof message === "string") return "";
  return message.inputs
    .map((input) => `{${input.name}}`)
    .toSorted()
    .join(" ");
}
