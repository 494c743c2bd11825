import type { Shape } from "./shape.ts";
import type { XmlElement } from "./xml-document.ts";

/** An element as the plain data its JSON twin would hold (the Spark convention), led by the shape. */
export function plainFromXml(shape: Shape, element: XmlElement): unknown {
  switch (shape.type) {
    case "list":
      return element.children.map((child) => plainFromXml(shape.of, child));
    case "record": {
      const out: Record<string, unknown> = {};
      for (const child of element.children) {
        const field = Object.hasOwn(shape.fields, child.name)
          ? shape.fields[child.name]
          : undefined;
        if (field !== undefined && !(child.name in out))
          out[child.name] = plainFromXml(field.shape, child);
      }
      return out;
    }
    case "map":
      return Object.fromEntries(element.children.map((child) => [child.name, texts(child)]));
    default:
      return element.children.length === 0 ? element.text || null : texts(element);
  }
}

function texts(element: XmlElement): unknown {
  return element.children.length === 0 ? element.text : element.children.map(texts);
}
