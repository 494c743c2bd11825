import path from "node:path";
import { isTest, onImports } from "./imports.mjs";

// The parts that have a door, innermost first: islands are a part of their own inside web.
const parts = [
  /^(packages\/[^/]+)\//,
  /^(apps\/city\/src\/features\/[^/]+)\//,
  /^(apps\/city\/src\/web\/islands)\//,
  /^(apps\/city\/src\/web)\//,
  /^(apps\/city\/src\/platform)\//,
];

/** A part of the tree is entered by its door (`#features/x`, `@tugon/x`), never by a path. */
export const noDeepImports = {
  meta: {
    type: "problem",
    docs: { description: "parts of the tree are imported by their doors, not by paths" },
    messages: {
      inside: "This reaches into {{target}}. Import its door ({{door}}) instead.",
      outside: "A path must not leave {{own}}; nobody in it may know {{target}}.",
      door: "'{{specifier}}' goes past a door. Import '{{door}}' and let it export what you need.",
    },
  },
  /** @param {any} context */
  create(context) {
    const file = context.filename.replaceAll("\\", "/");
    const at = /^(.*\/)(?=(packages|apps)\/[^/]+\/(src|bin)\/)/.exec(file)?.[1];
    if (at === undefined || isTest(file)) return {};
    const own = partOf(file.slice(at.length));
    return onImports((specifier, node) => {
      const door = /^(#features\/[^/]+|@tugon\/[^/]+)\/./.exec(specifier)?.[1];
      if (door !== undefined) {
        context.report({ node, messageId: "door", data: { specifier, door } });
      }
      if (!specifier.startsWith(".")) return;
      const target = path.posix.join(path.posix.dirname(file), specifier).slice(at.length);
      const entered = partOf(target);
      if (entered === own) return;
      if (entered !== undefined) {
        const data = { target: entered, door: doorOf(entered) };
        context.report({ node, messageId: "inside", data });
      } else if (!isFree(target, node)) {
        context.report({ node, messageId: "outside", data: { own, target } });
      }
    });
  },
};

/**
 * Every sentence may be said anywhere, and the shape of the settings (not their values) be known.
 * @param {string} target
 * @param {any} node
 */
function isFree(target, node) {
  if (target.startsWith("apps/city/src/messages/")) return true;
  return target === "apps/city/src/config.ts" && node.parent.importKind === "type";
}

/** @param {string} place */
function partOf(place) {
  for (const part of parts) {
    const found = part.exec(place)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @param {string} part */
function doorOf(part) {
  const name = part.slice(part.lastIndexOf("/") + 1);
  if (part.startsWith("packages/")) return `@tugon/${name}`;
  if (part.includes("/features/")) return `#features/${name}`;
  return part.includes("/web") ? "#web/…" : "#platform/…";
}
