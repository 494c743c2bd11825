import { readFileSync } from "node:fs";
import { isTest, onImports } from "./imports.mjs";

const inFeature = /^(?<root>.*\/)apps\/city\/src\/features\/(?<feature>[^/]+)\//;

/** A feature calls another only where `tools/layers.json` grants it, and the table has no cycle. */
export const layers = {
  meta: {
    type: "problem",
    docs: { description: "features call only the features that tools/layers.json grants them" },
    messages: {
      unknown:
        "The feature '{{feature}}' is not in tools/layers.json: add it with what it may call.",
      edge: "'{{feature}}' may not call '{{target}}' (tools/layers.json). Let it hear by an event.",
      itself: "Inside '{{feature}}' use a relative import, not its own door.",
      cycle: "tools/layers.json has a cycle: {{path}}.",
    },
  },
  /** @param {any} context */
  create(context) {
    const file = context.filename.replaceAll("\\", "/");
    const { root, feature } = inFeature.exec(file)?.groups ?? {};
    if (root === undefined || feature === undefined || isTest(file)) return {};
    const table = readTable(root);
    const granted = table[feature];
    return {
      /** @param {any} node */
      Program(node) {
        if (granted === undefined)
          context.report({ node, messageId: "unknown", data: { feature } });
        const cycle = findCycle(table, feature);
        if (cycle === undefined) return;
        context.report({ node, messageId: "cycle", data: { path: cycle.join(" → ") } });
      },
      ...onImports((specifier, node) => {
        const target = /^#features\/([^/]+)/.exec(specifier)?.[1];
        if (target === undefined || granted === undefined) return;
        const data = { feature, target };
        if (target === feature) context.report({ node, messageId: "itself", data });
        else if (!granted.includes(target)) context.report({ node, messageId: "edge", data });
      }),
    };
  },
};

/**
 * The way from a feature back to itself, if there is one.
 * @param {Record<string, string[]>} table
 * @param {string} start
 * @param {string[]} path
 * @returns {string[] | undefined}
 */
function findCycle(table, start, path = [start]) {
  for (const next of table[path.at(-1) ?? start] ?? []) {
    if (next === start) return [...path, next];
    if (path.includes(next)) continue;
    const found = findCycle(table, start, [...path, next]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @type {Map<string, Record<string, string[]>>} */
const tables = new Map();

/** @param {string} root */
function readTable(root) {
  const known = tables.get(root);
  if (known !== undefined) return known;
  const table = JSON.parse(readFileSync(`${root}tools/layers.json`, "utf8"));
  tables.set(root, table);
  return table;
}
