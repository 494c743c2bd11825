import type { Documents, Kind } from "../kinds.ts";
import { DOCUMENTS } from "../kinds.ts";
import { parseJson, parseXml } from "../parse.ts";
import type { Parsed } from "../result.ts";
import { bad } from "../result.ts";
import type { Shape } from "../shape.ts";
import type { XmlElement } from "../xml-document.ts";
import { readXmlDocument } from "../xml-document.ts";
import type { Reply } from "./probe.ts";
import type { Format } from "./types.ts";
import { excerpt } from "./verdict.ts";

/** Reads an answer with nothing forgiven: the readers of this package forgive a lot. */
export function readStrictly<K extends Kind>(
  kind: K,
  format: Format,
  reply: Reply,
): Parsed<Documents[K]> {
  if (reply.status === 0) return bad(`No answer: ${reply.text}`, reply.request);
  const { root, shape } = DOCUMENTS[kind];
  if (format === "xml") {
    const document = readXmlDocument(reply.text);
    if (!document.ok) return bad(`Not readable as XML: ${document.problem}`, document.at);
    const parsed = parseXml(kind, reply.text);
    const { name } = document.value;
    const fault =
      name === root
        ? xmlFault(shape, document.value, root)
        : `The root is <${name}>, not <${root}>.`;
    return fault === null || !parsed.ok ? parsed : bad(fault, root);
  }
  let plain: unknown;
  try {
    plain = JSON.parse(reply.text);
  } catch {
    // The text itself tells more than the parser's message.
    return bad(`Not readable as JSON: ${excerpt(reply.text)}`, "");
  }
  const fault = jsonFault(shape, plain, root);
  return fault === null ? parseJson(kind, reply.text) : bad(fault, root);
}

/** Where JSON departs from the Spark convention, or null. */
function jsonFault(shape: Shape, value: unknown, at: string): string | null {
  switch (shape.type) {
    case "list": {
      if (!Array.isArray(value)) return `${at} is not a bare array in JSON.`;
      return first(
        value.map((member, index) => () => jsonFault(shape.of, member, `${at}[${index}]`)),
      );
    }
    case "record": {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return `${at} is not an object in JSON.`;
      const row = value as Readonly<Record<string, unknown>>;
      return first(
        shape.entries
          .filter(([name]) => row[name] !== undefined && row[name] !== null)
          .map(
            ([name, field]) =>
              () =>
                jsonFault(field.shape, row[name], `${at}.${name}`),
          ),
      );
    }
    case "map":
      return null;
    case "boolean":
      return typeof value === "boolean" ? null : `${at} is not true or false in JSON.`;
    case "id":
    case "text":
    case "number":
    case "choice":
      if (value === "") return `${at} is "" in JSON; an empty element is null.`;
      return typeof value === "object" ? `${at} is a structure in JSON, not a plain value.` : null;
  }
}

/** Where XML departs from the standard's elements, or null. */
function xmlFault(shape: Shape, element: XmlElement, at: string): string | null {
  switch (shape.type) {
    case "list":
      return first(
        element.children.map(
          (child, index) => () =>
            child.name === shape.item
              ? xmlFault(shape.of, child, `${at}[${index}]`)
              : `${at} holds <${child.name}>, not <${shape.item}>.`,
        ),
      );
    case "record": {
      const names = element.children.map((child) => child.name);
      const twice = names.find((name, index) => names.indexOf(name) !== index);
      if (twice !== undefined) return `${at} has <${twice}> twice.`;
      return first(
        element.children.map((child) => () => {
          const field = shape.fields[child.name];
          return field === undefined ? null : xmlFault(field.shape, child, `${at}.${child.name}`);
        }),
      );
    }
    case "map":
      return null;
    default:
      return element.children.length > 0 ? `${at} holds elements, not text.` : null;
  }
}

function first(faults: readonly (() => string | null)[]): string | null {
  for (const fault of faults) {
    const found = fault();
    if (found !== null) return found;
  }
  return null;
}

/** Whether two answers say the same; the first difference otherwise. */
export function difference(one: unknown, other: unknown, at: string): string | null {
  if (one === other || emptyAlike(one, other)) return null;
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length)
      return `${at} has ${one.length} members in XML and ${other.length} in JSON.`;
    return first(
      one.map(
        (member: unknown, index) => () => difference(member, other[index], `${at}[${index}]`),
      ),
    );
  }
  if (typeof one === "object" && one !== null && typeof other === "object" && other !== null) {
    const left = one as Readonly<Record<string, unknown>>;
    const right = other as Readonly<Record<string, unknown>>;
    const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    return first(names.map((name) => () => difference(left[name], right[name], `${at}.${name}`)));
  }
  return `${at} is ${excerpt(JSON.stringify(one) ?? "absent")} in XML and ${excerpt(JSON.stringify(other) ?? "absent")} in JSON.`;
}

/** An optional element left out says no more than an empty one. */
function emptyAlike(one: unknown, other: unknown): boolean {
  const empty = (value: unknown): boolean =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return empty(one) && empty(other);
}
