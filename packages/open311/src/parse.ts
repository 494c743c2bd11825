import type { DocumentShape, Documents, Kind } from "./kinds.ts";
import { DOCUMENTS } from "./kinds.ts";
import { plainFromXml } from "./plain-from-xml.ts";
import { read } from "./read.ts";
import type { Parsed } from "./result.ts";
import { bad, good } from "./result.ts";
import { isObject, unwrap, unwrapList } from "./unwrap.ts";
import type { XmlElement } from "./xml-document.ts";
import { readXmlDocument, XML_LIMITS } from "./xml-document.ts";

/**
 * Reads a GeoReport v2 JSON document as real servers send it; see `read` for what is forgiven.
 *
 * @example
 * const parsed = parseJson("requests", body);
 * if (!parsed.ok) report(parsed.problem, parsed.at);
 */
export function parseJson<K extends Kind>(kind: K, text: string): Parsed<Documents[K]> {
  const plain = plainJson(kind, text);
  return plain.ok ? readDocument(kind, plain.value) : plain;
}

/** The same for XML. Any document type declaration is refused. */
export function parseXml<K extends Kind>(kind: K, text: string): Parsed<Documents[K]> {
  const plain = plainXml(kind, text);
  return plain.ok ? readDocument(kind, plain.value) : plain;
}

type ListKind = { [K in Kind]: Documents[K] extends readonly unknown[] ? K : never }[Kind];

/**
 * Reads a list member by member, so that one broken request does not cost an importer its page.
 *
 * @returns one verdict for each member, in order; or the problem of the document as a whole
 */
export function parseRows<K extends ListKind>(
  kind: K,
  format: "xml" | "json",
  text: string,
): Parsed<readonly Parsed<Documents[K][number]>[]> {
  const plain = format === "xml" ? plainXml(kind, text) : plainJson(kind, text);
  if (!plain.ok) return plain;
  const { root, shape, wrappers } = DOCUMENTS[kind];
  const members = shape.type === "list" ? unwrapList(plain.value, wrappers) : null;
  if (shape.type !== "list" || members === null) return bad("A list was expected.", root);
  const rows = members.map((member, index) => {
    const at = `${root}[${index}]`;
    const row = read(shape.of, member, at);
    if (row.ok && kind === "receipts") {
      const problem = receiptProblem(row.value);
      if (problem !== null) return bad(problem, at);
    }
    // The shape of a kind and its type are tied together in kinds.ts.
    return row as Parsed<Documents[K][number]>;
  });
  return good(rows);
}

function readDocument<K extends Kind>(kind: K, plain: unknown): Parsed<Documents[K]> {
  const { root, shape, wrappers } = DOCUMENTS[kind];
  let inner = unwrap(plain, wrappers);
  if (shape.type === "record" && Array.isArray(inner) && inner.length === 1) inner = inner[0];
  const result = read(shape, inner, shape.type === "list" ? root : "");
  if (!result.ok) return result;
  if (kind === "receipts" && Array.isArray(result.value)) {
    for (const [index, row] of result.value.entries()) {
      const problem = receiptProblem(row);
      if (problem !== null) return bad(problem, `${root}[${index}]`);
    }
  }
  // The shape of a kind and its type are tied together in kinds.ts.
  return result as Parsed<Documents[K]>;
}

/** Empty elements are read as null: drop the empty one of the pair, then exactly one must be left. */
function receiptProblem(row: unknown): string | null {
  const receipt = row as { service_request_id?: string | null; token?: string | null };
  if (receipt.service_request_id === null) delete receipt.service_request_id;
  if (receipt.token === null) delete receipt.token;
  if (receipt.service_request_id !== undefined && receipt.token !== undefined) {
    return "Both service_request_id and token are given; only one may be.";
  }
  return receipt.service_request_id === undefined && receipt.token === undefined
    ? "Neither service_request_id nor token is given."
    : null;
}

function plainJson(kind: Kind, text: string): Parsed<unknown> {
  if (text.length > XML_LIMITS.maxChars)
    return bad(`The document is longer than ${XML_LIMITS.maxChars} characters.`, "");
  let plain: unknown;
  try {
    plain = JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (error) {
    // JSON.parse throws nothing else, and its message names the place.
    return bad(
      `The text is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}.`,
      "",
    );
  }
  const refusal = kind === "errors" ? null : errorsAmong(plain);
  return refusal === null
    ? good(plain)
    : bad(`The server answered with an error: ${refusal}`, "errors");
}

/** An error is `[{code, description}]`; no other document has a member with just these two. */
function errorsAmong(plain: unknown): string | null {
  const first: unknown = unwrapList(plain, ["errors", "error"])?.[0];
  if (!isObject(first) || !("code" in first) || typeof first["description"] !== "string")
    return null;
  return Object.keys(first).length === 2 ? first["description"] : null;
}

function plainXml(kind: Kind, text: string): Parsed<unknown> {
  const document = readXmlDocument(text);
  if (!document.ok) return document;
  const shape = DOCUMENTS[kind];
  const root = document.value;
  if (root.name === "errors" && kind !== "errors") {
    const description =
      root.children[0]?.children.find((child) => child.name === "description")?.text ?? "";
    return bad(`The server answered with an error: ${description}`, "errors");
  }
  return rootOf(shape, root);
}

function rootOf(document: DocumentShape, root: XmlElement): Parsed<unknown> {
  const { shape } = document;
  if (shape.type !== "list") {
    return root.name === document.root
      ? good(plainFromXml(shape, root))
      : bad(`The root element <${document.root}> was expected, not <${root.name}>.`, root.name);
  }
  if (root.name === shape.item) return good([plainFromXml(shape.of, root)]);
  const stranger = root.children.find((child) => child.name !== shape.item);
  if (stranger !== undefined) {
    return bad(`An element <${shape.item}> was expected, not <${stranger.name}>.`, root.name);
  }
  return root.children.length === 0 && root.text !== ""
    ? bad(`Elements <${shape.item}> were expected, not text.`, root.name)
    : good(plainFromXml(shape, root));
}
