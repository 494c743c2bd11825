import { maxRowBytes } from "./split-json.ts";

/** What may hide an end tag: it is looked for outside of these only. */
const hiding = [
  { opens: "<![CDATA[", closes: "]]>" },
  { opens: "<!--", closes: "-->" },
] as const;
const rowOpens = /<request(?=[\s>/])/;
const rowCloses = "</request>";
const listCloses = /<\/(service_)?requests\s*>|<(service_)?requests\s*\/>/;
/** The longest text that may be cut by the end of a chunk and still has to be recognised. */
const keptForTags = 32;

type Found = { readonly at: number } | "need-more";

/** Where the element that begins at the start of `text` ends. */
function endOfRow(text: string): Found {
  let from = 0;
  for (;;) {
    const end = text.indexOf(rowCloses, from);
    const covers = hiding
      .map((cover) => ({ ...cover, at: text.indexOf(cover.opens, from) }))
      .filter(({ at }) => at >= 0 && (end < 0 || at < end))
      .toSorted((left, right) => left.at - right.at);
    const [cover] = covers;
    if (!cover) return end < 0 ? "need-more" : { at: end + rowCloses.length };
    const close = text.indexOf(cover.closes, cover.at + cover.opens.length);
    if (close < 0) return "need-more";
    from = close + cover.closes.length;
  }
}

/** What is left from the next row on; between rows, a comment may look like one. */
function fromNextRow(text: string): { readonly rest: string; readonly isRow: boolean } {
  let rest = text;
  for (;;) {
    const start = rest.search(rowOpens);
    const comment = rest.indexOf("<!--");
    if (start >= 0 && (comment < 0 || start < comment))
      return { rest: rest.slice(start), isRow: true };
    if (comment < 0) return { rest, isRow: false };
    const end = rest.indexOf("-->", comment);
    if (end < 0) return { rest: rest.slice(comment), isRow: false };
    rest = rest.slice(end + "-->".length);
  }
}

/** Finds the `request` elements in a stream of UTF-8 and gives the text of each. */
export async function* splitXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let isClosed = false;
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    for (;;) {
      const next = fromNextRow(text);
      text = next.rest;
      if (!next.isRow) {
        isClosed ||= listCloses.test(text);
        if (!text.startsWith("<!--")) text = text.slice(-keptForTags);
        break;
      }
      const end = endOfRow(text);
      if (end === "need-more") break;
      yield text.slice(0, end.at);
      text = text.slice(end.at);
    }
    if (text.length > maxRowBytes) throw new Error(`A row is longer than ${maxRowBytes} bytes.`);
  }
  if (!isClosed) throw new Error("The file ends in the middle: </requests> is missing.");
}
