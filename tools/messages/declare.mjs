// Types of the compiled messages. Paraglide's own take any value as input and need a TypeScript run; these take
// text or numbers, insist on a number where the plural depends on it, and show the English text in the editor.
import { parseMessage } from "./parse.mjs";

/** @param {[string, unknown][]} entries English messages @returns {string} */
export function declareMessages(entries) {
  return `${entries.map(([key, value]) => declareMessage(key, value)).join("\n")}\n`;
}

/** @param {string} key @param {unknown} value */
function declareMessage(key, value) {
  const message = parseMessage(value);
  if (typeof message === "string") throw new TypeError(`${key} ${message}`);
  const fields = message.inputs.map(
    (input) => `${input.name}: ${input.plural ? "number" : "string | number"}`,
  );
  const inputs = fields.length > 0 ? `inputs: { ${fields.join("; ")} }` : "";
  const text = message.variants.at(-1)?.text.replaceAll("*/", "* /") ?? "";
  return `/** ${text} */\nexport declare const ${key}: (${inputs}) => string;`;
}

/** @param {string[]} locales @returns {string} */
export function runtimeDeclaration(locales) {
  const union = locales.map((locale) => JSON.stringify(locale)).join(" | ");
  return `export declare const overwriteGetLocale: (read: () => ${union}) => void;\n`;
}
