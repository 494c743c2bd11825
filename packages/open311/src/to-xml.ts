import type { Documents, Kind } from "./kinds.ts";
import { DOCUMENTS } from "./kinds.ts";
import type { Shape } from "./shape.ts";
import { escapeXml } from "./text.ts";

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const XML_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/**
 * A resource as a GeoReport v2 XML document, with its declaration.
 *
 * @throws RangeError when a name in `extended_attributes` is not an XML name
 * @example toXml("errors", [{ code: 404, description: "No such service." }])
 */
export function toXml<K extends Kind>(kind: K, value: Documents[K]): string {
  const { root, shape } = DOCUMENTS[kind];
  return `${DECLARATION}${element(root, shape, value)}\n`;
}

function element(name: string, shape: Shape, value: unknown): string {
  const inside = content(shape, value);
  return inside === "" ? `<${name}/>` : `<${name}>${inside}</${name}>`;
}

function content(shape: Shape, value: unknown): string {
  if (value === null || value === undefined) return "";
  switch (shape.type) {
    case "list":
      return (value as readonly unknown[])
        .map((member) => element(shape.item, shape.of, member))
        .join("");
    case "record": {
      const row = value as Readonly<Record<string, unknown>>;
      let out = "";
      for (const [name, field] of shape.entries) {
        if (field.presence === "optional" && row[name] === undefined) continue;
        out += element(name, field.shape, row[name]);
      }
      return out;
    }
    case "map":
      return Object.entries(value as Readonly<Record<string, unknown>>)
        .map(([name, member]) => element(checkedName(name), { type: "text" }, member))
        .join("");
    case "number":
      return Number.isFinite(value) ? String(value) : "";
    case "boolean":
    case "choice":
      return String(value);
    case "id":
    case "text":
      return escapeXml(String(value));
  }
}

function checkedName(name: string): string {
  if (!XML_NAME.test(name)) throw new RangeError(`"${name}" cannot be the name of an XML element.`);
  return name;
}
