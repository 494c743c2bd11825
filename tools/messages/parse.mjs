// Reads one message of the inlang message format: a text, or a list of one object with variants.

/**
 * @typedef {{ name: string, plural: boolean }} Input
 * @typedef {{ match: string, text: string }} Variant
 * @typedef {{ inputs: Input[], variants: Variant[] }} Message
 */

/** Names between unescaped braces, each once, in order. @param {string} text @returns {string[]} */
export function placeholders(text) {
  const found = [...text.matchAll(/(?<!\\)\{([^}]*)\}/g)].map((hit) => (hit[1] ?? "").trim());
  return [...new Set(found)];
}

/** @param {unknown} value @returns {Message | string} the message, or what is wrong with its shape */
export function parseMessage(value) {
  if (typeof value === "string") {
    return {
      inputs: placeholders(value).map((name) => ({ name, plural: false })),
      variants: [{ match: "", text: value }],
    };
  }
  const form = Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  if (!form || !Array.isArray(form.declarations) || typeof form.match !== "object") {
    return "is neither a text nor a list of one object with declarations and match";
  }
  /** @type {string[]} */
  const declarations = form.declarations;
  const counted = new Set(
    declarations.flatMap((line) => /^local \w+ = (\w+): plural/.exec(line)?.[1] ?? []),
  );
  return {
    inputs: declarations
      .flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? [])
      .map((name) => ({ name, plural: counted.has(name) })),
    variants: Object.entries(form.match).map(([match, text]) => ({ match, text: String(text) })),
  };
}
