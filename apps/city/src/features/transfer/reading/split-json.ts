const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const comma = 0x2c;

/** A member that is longer is a broken file, and would otherwise fill the memory. */
export const maxRowBytes = 1024 * 1024;

/** How deep the list may lie: at the top, or in one object around it. */
const deepestList = 1;

/** An empty list, and one that ends in a comma, have nothing before the bracket. */
function lastOf(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

/**
 * Finds the members of a JSON list in a stream of bytes and gives the text of each. Only brackets
 * and quotes are looked at, so a broken member costs itself and no other; all of them are ASCII,
 * and no byte of a longer UTF-8 character is.
 */
export async function* splitJson(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let depth = 0;
  let listDepth = 0;
  let isInText = false;
  let isEscaped = false;
  let kept: Uint8Array[] = [];
  let keptBytes = 0;
  const take = (chunk: Uint8Array, from: number, to: number): string => {
    const text = Buffer.concat([...kept, chunk.subarray(from, to)]).toString();
    kept = [];
    keptBytes = 0;
    return text.trim();
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInText = false;
        continue;
      }
      if (byte === quote) isInText = true;
      else if (byte === openBracket || byte === openBrace) {
        depth += 1;
        if (listDepth === 0 && byte === openBracket && depth <= deepestList + 1) {
          listDepth = depth;
          from = at + 1;
        }
      } else if (byte === closeBracket || byte === closeBrace) {
        if (listDepth > 0 && depth === listDepth) {
          yield* lastOf(take(chunk, from, at));
          return;
        }
        depth -= 1;
      } else if (byte === comma && listDepth > 0 && depth === listDepth) {
        yield take(chunk, from, at);
        from = at + 1;
      }
    }
    if (listDepth === 0) continue;
    kept.push(chunk.subarray(from));
    keptBytes += chunk.length - from;
    if (keptBytes > maxRowBytes) throw new Error(`A row is longer than ${maxRowBytes} bytes.`);
  }
  throw new Error("The file ends in the middle: the list of requests is not closed.");
}
