import fc from "fast-check";
import { expect, test } from "vitest";
import { splitJson } from "./split-json.ts";
import { splitXml } from "./split-xml.ts";

async function* cut(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(members: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = [];
  for await (const member of members) found.push(member);
  return found;
}

test("a list of JSON comes apart into its members, wherever the chunks end", async () => {
  const sizes = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { maxLength: 6 }),
      sizes,
      fc.boolean(),
      async (list, size, isWrapped) => {
        const text = JSON.stringify(isWrapped ? { total: 3, requests: list } : list);
        const members = (await all(splitJson(cut(text, size)))).map(
          (one) => JSON.parse(one) as unknown,
        );
        expect(members).toEqual(JSON.parse(JSON.stringify(list)));
      },
    ),
    { numRuns: 200 },
  );
});

test("a list of XML comes apart into its elements, wherever the chunks end", async () => {
  const rows = [
    "<request><a>구멍</a></request>",
    "<request ><a><![CDATA[</request>]]></a><!-- </request> --></request>",
  ];
  const text = `<?xml version="1.0"?><requests><!-- <request> -->\n${rows.join("\n<!-- x -->")}</requests>`;
  for (let size = 1; size < 60; size += 1)
    expect(await all(splitXml(cut(text, size)))).toEqual(rows);
});

test("a file that was cut off says so", async () => {
  await expect(all(splitJson(cut('[{"a":1},', 5)))).rejects.toThrow("not closed");
  await expect(all(splitXml(cut("<requests><request></request>", 5)))).rejects.toThrow(
    "</requests> is missing",
  );
});
