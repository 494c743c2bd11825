import type { Parsed } from "./result.ts";
import { bad, good } from "./result.ts";
import { decodeText } from "./xml-text.ts";

export interface XmlElement {
  /** Without any prefix. */
  readonly name: string;
  /** Own text, outer white space trimmed, references resolved. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  readonly tag: string;
  text: string;
  /** White space that counts only if more text follows. */
  pending: string;
  readonly children: XmlElement[];
}

export interface XmlLimits {
  readonly maxDepth: number;
  readonly maxChars: number;
}

/** A page of 1,000 requests is about 2 million characters and six elements deep. */
export const XML_LIMITS: XmlLimits = { maxDepth: 32, maxChars: 64_000_000 };

/** Attributes are bounded: without it a tag with a million of them exhausts the stack of the matcher. */
const OPEN_TAG =
  /<([^\s<>/="'&!?]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,64})\s*(\/?)>/y;
const CLOSE_TAG = /<\/([^\s<>/]+)\s*>/y;
const LEADING = /^[ \t\r\n]+/;

interface Reading {
  readonly source: string;
  readonly maxDepth: number;
  readonly stack: OpenElement[];
  root: XmlElement | null;
  at: number;
}

/**
 * Reads a document into elements and text. It does not validate, ignores attributes, and refuses any
 * document type declaration, so nothing is ever expanded or fetched. One pass, no recursion.
 */
export function readXmlDocument(
  source: string,
  { maxDepth, maxChars }: XmlLimits = XML_LIMITS,
): Parsed<XmlElement> {
  if (source.length > maxChars) {
    return bad(`The document is longer than ${maxChars} characters.`, "line 1, column 1");
  }
  const at = source.startsWith("\ufeff") ? 1 : 0;
  const reading: Reading = { source, maxDepth, stack: [], root: null, at };
  while (reading.at < source.length) {
    const problem = readNext(reading);
    if (problem !== null) return bad(problem, position(source, reading.at));
  }
  const unclosed = reading.stack.at(-1);
  if (unclosed !== undefined) {
    return bad(`The element <${unclosed.tag}> is not closed.`, position(source, reading.at));
  }
  return reading.root === null
    ? bad("There is no element.", position(source, reading.at))
    : good(reading.root);
}

/** Reads one piece and moves on, or says what is wrong with it and stays. */
function readNext(reading: Reading): string | null {
  const { source, at } = reading;
  if (source[at] !== "<") return readText(reading);
  if (source.startsWith("</", at)) return readClosingTag(reading);
  if (source.startsWith("<!--", at)) return skipPast(reading, "<!--", "-->", "A comment");
  if (source.startsWith("<![CDATA[", at)) return readCdata(reading);
  if (source.startsWith("<!", at)) return "Document type declarations are refused.";
  if (source.startsWith("<?", at)) return skipPast(reading, "<?", "?>", "A processing instruction");
  return readOpeningTag(reading);
}

function skipPast(reading: Reading, start: string, end: string, what: string): string | null {
  const found = reading.source.indexOf(end, reading.at + start.length);
  if (found === -1) return `${what} is not closed.`;
  reading.at = found + end.length;
  return null;
}

function readText(reading: Reading): string | null {
  const { source, at } = reading;
  const next = source.indexOf("<", at);
  const end = next === -1 ? source.length : next;
  const raw = source.slice(at, end);
  const parent = reading.stack.at(-1);
  const blank = LEADING.exec(raw)?.[0] === raw;
  if (parent === undefined && !blank) return "There is text outside the root element.";
  const problem = parent === undefined ? null : appendText(parent, raw);
  if (problem === null) reading.at = end;
  return problem;
}

function readCdata(reading: Reading): string | null {
  const parent = reading.stack.at(-1);
  if (parent === undefined) return "There is text outside the root element.";
  const start = reading.at + "<![CDATA[".length;
  const problem = skipPast(reading, "<![CDATA[", "]]>", "A CDATA section");
  if (problem !== null) return problem;
  const text = reading.source.slice(start, reading.at - "]]>".length).replace(/\r\n?/g, "\n");
  parent.text += parent.pending + text;
  parent.pending = "";
  return null;
}

function readOpeningTag(reading: Reading): string | null {
  OPEN_TAG.lastIndex = reading.at;
  const [whole, tag = "", , selfClosing] = OPEN_TAG.exec(reading.source) ?? [];
  if (whole === undefined) return "A tag is broken.";
  if (reading.stack.length === 0 && reading.root !== null) return "There is a second root element.";
  if (reading.stack.length >= reading.maxDepth)
    return `Elements are nested deeper than ${reading.maxDepth}.`;
  const name = tag.slice(tag.indexOf(":") + 1);
  if (selfClosing === "/") place(reading, { name, text: "", children: [] });
  else reading.stack.push({ name, tag, text: "", pending: "", children: [] });
  reading.at += whole.length;
  return null;
}

function readClosingTag(reading: Reading): string | null {
  CLOSE_TAG.lastIndex = reading.at;
  const [whole, tag = ""] = CLOSE_TAG.exec(reading.source) ?? [];
  if (whole === undefined) return "A closing tag is broken.";
  const open = reading.stack.at(-1);
  if (open === undefined || open.tag !== tag) return `The closing tag </${tag}> does not match.`;
  reading.stack.pop();
  place(reading, { name: open.name, text: open.text, children: open.children });
  reading.at += whole.length;
  return null;
}

/** A finished element belongs to the one around it, or is the root. */
function place(reading: Reading, element: XmlElement): void {
  const parent = reading.stack.at(-1);
  if (parent === undefined) reading.root = element;
  else parent.children.push(element);
}

/** Trims before decoding, so that a space written as a reference is kept. */
function appendText(element: OpenElement, source: string): string | null {
  const raw = source.replace(/\r\n?/g, "\n");
  const started = element.text !== "";
  const body = started ? raw : raw.replace(LEADING, "");
  const kept = body.slice(0, trimmedLength(body));
  const trailing = body.slice(kept.length);
  if (kept === "") {
    if (started) element.pending += trailing;
    return null;
  }
  const decoded = decodeText(kept);
  if (!decoded.ok) return decoded.problem;
  element.text += element.pending + decoded.value;
  element.pending = trailing;
  return null;
}

/** A loop, since a regular expression anchored at the end is quadratic on long runs of space. */
function trimmedLength(text: string): number {
  let end = text.length;
  while (end > 0 && " \t\n".includes(text.charAt(end - 1))) end -= 1;
  return end;
}

function position(source: string, at: number): string {
  const before = source.slice(0, at);
  const lines = before.split("\n");
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}
