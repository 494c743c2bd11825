import type { Parsed, Problem } from "./result.ts";
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

const OPEN_TAG = /<([^\s<>/="'&!?]+)((?:\s+[^\s<>/="'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const CLOSE_TAG = /<\/([^\s<>/]+)\s*>/y;
const LEADING = /^[ \t\r\n]+/;

/**
 * Reads a document into elements and text. It does not validate, ignores attributes, and refuses any
 * document type declaration, so nothing is ever expanded or fetched. One pass, no recursion.
 */
export function readXmlDocument(source: string, limits: XmlLimits = XML_LIMITS): Parsed<XmlElement> {
  if (source.length > limits.maxChars) return bad(`The document is longer than ${limits.maxChars} characters.`, "line 1, column 1");
  const stack: OpenElement[] = [];
  let root: XmlElement | null = null;
  let at = source.startsWith("\ufeff") ? 1 : 0;
  const fault = (problem: string, where = at): Problem => bad(problem, position(source, where));

  while (at < source.length) {
    const parent = stack.at(-1);
    if (source[at] !== "<") {
      const next = source.indexOf("<", at);
      const end = next === -1 ? source.length : next;
      const raw = source.slice(at, end);
      if (parent === undefined) {
        if (LEADING.exec(raw)?.[0] !== raw) return fault("There is text outside the root element.");
      } else {
        const problem = appendText(parent, raw);
        if (problem !== null) return fault(problem);
      }
      at = end;
    } else if (source.startsWith("<!--", at)) {
      const end = source.indexOf("-->", at + 4);
      if (end === -1) return fault("A comment is not closed.");
      at = end + 3;
    } else if (source.startsWith("<![CDATA[", at)) {
      const end = source.indexOf("]]>", at + 9);
      if (end === -1) return fault("A CDATA section is not closed.");
      if (parent === undefined) return fault("There is text outside the root element.");
      parent.text += parent.pending + source.slice(at + 9, end).replace(/\r\n?/g, "\n");
      parent.pending = "";
      at = end + 3;
    } else if (source.startsWith("<?", at)) {
      const end = source.indexOf("?>", at + 2);
      if (end === -1) return fault("A processing instruction is not closed.");
      at = end + 2;
    } else if (source.startsWith("<!", at)) {
      return fault("Document type declarations are refused.");
    } else if (source.startsWith("</", at)) {
      CLOSE_TAG.lastIndex = at;
      const tag = CLOSE_TAG.exec(source);
      if (tag === null) return fault("A closing tag is broken.");
      if (parent === undefined || parent.tag !== tag[1]) return fault(`The closing tag </${tag[1] ?? ""}> does not match.`);
      stack.pop();
      const closed = { name: parent.name, text: parent.text, children: parent.children };
      const outer = stack.at(-1);
      if (outer === undefined) root = closed;
      else outer.children.push(closed);
      at = CLOSE_TAG.lastIndex;
    } else {
      OPEN_TAG.lastIndex = at;
      const tag = OPEN_TAG.exec(source);
      if (tag === null) return fault("A tag is broken.");
      if (parent === undefined && root !== null) return fault("There is a second root element.");
      if (stack.length >= limits.maxDepth) return fault(`Elements are nested deeper than ${limits.maxDepth}.`);
      const qualified = tag[1] ?? "";
      const name = qualified.slice(qualified.indexOf(":") + 1);
      at = OPEN_TAG.lastIndex;
      if (tag[3] === "") stack.push({ name, tag: qualified, text: "", pending: "", children: [] });
      else if (parent === undefined) root = { name, text: "", children: [] };
      else parent.children.push({ name, text: "", children: [] });
    }
  }
  const unclosed = stack.at(-1);
  if (unclosed !== undefined) return fault(`The element <${unclosed.tag}> is not closed.`);
  return root === null ? fault("There is no element.") : good(root);
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
