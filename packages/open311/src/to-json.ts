import type { Documents, Kind } from "./kinds.ts";
import { DOCUMENTS } from "./kinds.ts";
import type { Shape } from "./shape.ts";
import { cleanText } from "./text.ts";

/**
 * A resource as GeoReport v2 JSON by the Spark convention: the outer container is dropped, a list is
 * an array even with one member, an empty element is null.
 *
 * @example toJson("errors", [{ code: 404, description: "No such service." }])
 */
export function toJson<K extends Kind>(kind: K, value: Documents[K]): string {
  return JSON.stringify(plain(DOCUMENTS[kind].shape, value));
}

/** Only what the shape names goes out: a field added to a row by accident never leaks. */
function plain(shape: Shape, value: unknown): unknown {
  if (shape.type === "list") {
    return ((value ?? []) as readonly unknown[]).map((member) => plain(shape.of, member));
  }
  if (value === null || value === undefined) return null;
  switch (shape.type) {
    case "record": {
      const row = value as Readonly<Record<string, unknown>>;
      const out: Record<string, unknown> = {};
      for (const [name, field] of shape.entries) {
        if (field.presence === "optional" && row[name] === undefined) continue;
        out[name] = plain(field.shape, row[name]);
      }
      return out;
    }
    case "map":
      return Object.fromEntries(
        Object.entries(value as Readonly<Record<string, unknown>>).map(([name, member]) => [
          name,
          plain({ type: "text" }, member),
        ]),
      );
    case "number":
      return Number.isFinite(value) ? value : null;
    case "boolean":
    case "choice":
      return value;
    case "id":
    case "text":
      return cleanText(String(value)) || null;
  }
}
