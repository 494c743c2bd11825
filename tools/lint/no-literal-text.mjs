// Attributes that a person reads or hears.
const spoken = new Set(["alt", "title", "placeholder", "aria-label", "aria-description", "label"]);

// Names that are the same in every language.
const names = /\b(Tugon|Open311|GeoReport|GeoJSON|JSON|XML|CSV|RSS|Atom|API|QR|ID|PDF)\b/g;

/** Every sentence lives in a message file, where a translator can find it. */
export const noLiteralText = {
  meta: {
    type: "problem",
    docs: { description: "no sentence is written into markup" },
    messages: {
      literal: "'{{text}}' is written into the markup. Put it in messages/{en,fil,ko}.json.",
    },
  },
  /** @param {any} context */
  create(context) {
    /** @param {any} node @param {string} text */
    const check = (node, text) => {
      if (!/\p{L}/u.test(text.replaceAll(names, "").replaceAll(/&\w+;/g, ""))) return;
      context.report({ node, messageId: "literal", data: { text: text.trim().slice(0, 40) } });
    };
    /** @param {any} node an expression that ends up as text */
    const checkExpression = (node) => {
      if (node?.type === "Literal" && typeof node.value === "string") check(node, node.value);
      if (node?.type === "TemplateLiteral") {
        check(node, node.quasis.map((/** @type {any} */ part) => part.value.cooked).join(" "));
      }
      if (node?.type === "ConditionalExpression") {
        checkExpression(node.consequent);
        checkExpression(node.alternate);
      }
      if (node?.type === "LogicalExpression") checkExpression(node.right);
    };
    return {
      /** @param {any} node */
      JSXText: (node) => check(node, node.value),
      /** @param {any} node */
      JSXExpressionContainer(node) {
        const isChild = node.parent.type === "JSXElement" || node.parent.type === "JSXFragment";
        const isSpoken = node.parent.type === "JSXAttribute" && spoken.has(node.parent.name.name);
        if (isChild || isSpoken) checkExpression(node.expression);
      },
      /** @param {any} node */
      JSXAttribute(node) {
        if (spoken.has(node.name.name)) checkExpression(node.value);
      },
    };
  },
};
