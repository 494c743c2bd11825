// Finds the message files and reads them with their keys in order, repeated ones included.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** @param {string} source the app's src folder @returns {import("./check.mjs").MessageFile[]} */
export function readMessageFiles(source) {
  return globSync(["features/*/messages/*.json", "web/messages/*.json"], { cwd: source })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => ({
      path,
      feature: basename(dirname(dirname(path))),
      locale: basename(path, ".json"),
      entries: readEntries(path, readFileSync(join(source, path), "utf8")),
    }));
}

/**
 * JSON.parse keeps the last of two equal keys and says nothing, so the top-level keys are counted in the text.
 * @param {string} path @param {string} text @returns {[string, unknown][]}
 */
export function readEntries(path, text) {
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new Error(
      `${path} is not valid JSON: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
  return topLevelKeys(text)
    .filter((key) => key !== "$schema")
    .map((key) => [key, parsed[key]]);
}

/** @param {string} text valid JSON of one object @returns {string[]} */
function topLevelKeys(text) {
  const keys = [];
  let depth = 0;
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (token[0] === "{" || token[0] === "[") depth += 1;
    else if (token[0] === "}" || token[0] === "]") depth -= 1;
    else if (depth === 1 && token[1]) keys.push(JSON.parse(token[0].slice(0, -token[1].length)));
  }
  return keys;
}
