import type { Parsed } from "./result.ts";
import { bad, good } from "./result.ts";
import type { ListShape, RecordShape, Shape } from "./shape.ts";
import { cleanText } from "./text.ts";
import { isObject, unwrapList } from "./unwrap.ts";

/**
 * Reads plain data (from JSON, or from XML by `plainFromXml`) as a shape. Lenient where real servers
 * differ: numbers for text and text for numbers, lists wrapped in objects or given as one object,
 * names in an object where text belongs. Strict about what a value means.
 */
export function read(shape: Shape, value: unknown, at: string): Parsed<unknown> {
  switch (shape.type) {
    case "list":
      return readList(shape, value, at);
    case "record":
      return readRecord(shape, value, at);
    case "map":
      return readMap(value, at);
    case "id":
      return readId(value, at);
    case "text":
      return good(joinedText(value));
    case "number":
      return readNumber(value, at);
    case "boolean":
      return readBoolean(value, at);
    case "choice":
      return readChoice(shape.of, value, at);
  }
}

function readList(shape: ListShape, value: unknown, at: string): Parsed<unknown> {
  const members = unwrapList(value, [shape.item]);
  if (members === null) return bad("A list was expected.", at);
  const out: unknown[] = [];
  for (const [index, member] of members.entries()) {
    const one = read(shape.of, member, `${at}[${index}]`);
    if (!one.ok) return one;
    if (one.value !== null) out.push(one.value);
  }
  return good(out);
}

function readRecord(shape: RecordShape, value: unknown, at: string): Parsed<unknown> {
  if (!isObject(value)) return bad("A structure with named fields was expected.", at);
  const out: Record<string, unknown> = {};
  for (const [name, field] of shape.entries) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given === undefined && field.presence === "optional") continue;
    const one = read(field.shape, given, at === "" ? name : `${at}.${name}`);
    if (!one.ok) return one;
    if (one.value === null && field.presence === "must")
      return bad(`${name} is missing or empty.`, at);
    out[name] = one.value;
  }
  return good(out);
}

function readMap(value: unknown, at: string): Parsed<unknown> {
  if (value === null || value === undefined) return good({});
  if (!isObject(value)) return bad("A structure with named fields was expected.", at);
  return good(
    Object.fromEntries(Object.entries(value).map(([name, member]) => [name, joinedText(member)])),
  );
}

function readId(value: unknown, at: string): Parsed<string | null> {
  if (value === null || value === undefined) return good(null);
  if (typeof value === "string") return good(cleanText(value).trim() || null);
  if (typeof value !== "number") return bad("Text was expected.", at);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return bad("The identifier is a number too large to be read exactly; it has to be quoted.", at);
  }
  return good(String(value));
}

function readNumber(value: unknown, at: string): Parsed<number | null> {
  if (value === null || value === undefined || value === "") return good(null);
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number)
    ? good(number)
    : bad("A number was expected.", at);
}

function readBoolean(value: unknown, at: string): Parsed<boolean | null> {
  if (value === null || value === undefined || value === "") return good(null);
  if (typeof value === "boolean") return good(value);
  const word = String(value).trim().toLowerCase();
  if (word === "true" || word === "1") return good(true);
  if (word === "false" || word === "0") return good(false);
  return bad("true or false was expected.", at);
}

function readChoice(choices: readonly string[], value: unknown, at: string): Parsed<string | null> {
  if (value === null || value === undefined || value === "") return good(null);
  const word = typeof value === "string" ? value.trim().toLowerCase() : "";
  return choices.includes(word)
    ? good(word)
    : bad(`One of ${choices.join(", ")} was expected.`, at);
}

const MAX_TEXT_DEPTH = 8;

/** FixMyStreet, for one, gives the agency as an object that lists recipients: their names are the text. */
function joinedText(value: unknown): string | null {
  return cleanText(leaves(value, MAX_TEXT_DEPTH).join(", ")) || null;
}

function leaves(value: unknown, depth: number): readonly string[] {
  if (value === null || value === undefined || value === "" || depth === 0) return [];
  if (typeof value === "object")
    return Object.values(value).flatMap((inner) => leaves(inner, depth - 1));
  return [String(value)];
}
