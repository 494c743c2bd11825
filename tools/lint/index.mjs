// The repository's own oxlint rules: what no rule of the shelf knows about a city's code.
import { layers } from "./layers.mjs";
import { noDeepImports } from "./no-deep-imports.mjs";
import { noLiteralText } from "./no-literal-text.mjs";

export default {
  meta: { name: "tugon" },
  rules: {
    layers,
    "no-deep-imports": noDeepImports,
    "no-literal-text": noLiteralText,
  },
};
