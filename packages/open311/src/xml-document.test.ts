import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readXmlDocument } from "./xml-document.ts";

const leaf = (name: string, text: string) => ({ name, text, children: [] });

describe("reading an XML document", () => {
  test("resolves the five names and numeric references, and keeps CDATA as it is", () => {
    expect(
      readXmlDocument("<a>&lt;&amp;&gt;&quot;&apos;&#54620;&#x1F573;<![CDATA[<&amp;]]></a>"),
    ).toEqual({
      ok: true,
      value: leaf("a", "<&>\"'한🕳<&amp;"),
    });
  });

  test("trims literal outer space, keeps space written as a reference and all inner space", () => {
    expect(readXmlDocument("<a>\r\n  &#32;one\r\n two&#10; </a>")).toEqual({
      ok: true,
      value: leaf("a", " one\n two\n"),
    });
  });

  test.each([
    [
      "a document type",
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
      "Document type declarations are refused.",
      "line 1, column 1",
    ],
    ["an entity of its own", "<a>&b;</a>", "The reference &b; is not known.", "line 1, column 4"],
    ["a bare ampersand", "<a>x & y</a>", "The reference & is not known.", "line 1, column 4"],
    [
      "a forbidden reference",
      "<a>&#0;</a>",
      "The reference &#0; is not known.",
      "line 1, column 4",
    ],
    [
      "a wrong closing tag",
      "<a>\n<b></a>",
      "The closing tag </a> does not match.",
      "line 2, column 4",
    ],
    ["an unclosed element", "<a><b></b>", "The element <a> is not closed.", "line 1, column 11"],
    ["a second root", "<a/><b/>", "There is a second root element.", "line 1, column 5"],
    ["text outside", "<a/>x", "There is text outside the root element.", "line 1, column 5"],
    ["no element", "  ", "There is no element.", "line 1, column 3"],
    ["a broken tag", "<a b=c></a>", "A tag is broken.", "line 1, column 1"],
    ["an unclosed comment", "<a><!-- </a>", "A comment is not closed.", "line 1, column 4"],
    [
      "an unclosed CDATA section",
      "<a><![CDATA[ </a>",
      "A CDATA section is not closed.",
      "line 1, column 4",
    ],
  ])("refuses %s and says where", (_, source, problem, at) => {
    expect(readXmlDocument(source)).toEqual({ ok: false, problem, at });
  });

  test("refuses depth and length beyond its limits", () => {
    const limits = { maxDepth: 3, maxChars: 40 };
    expect(readXmlDocument("<a><a><a/></a></a>", limits).ok).toBe(true);
    expect(readXmlDocument("<a><a><a><a/></a></a></a>", limits)).toMatchObject({
      problem: "Elements are nested deeper than 3.",
    });
    expect(readXmlDocument(`<a>${"x".repeat(50)}</a>`, limits)).toMatchObject({
      problem: "The document is longer than 40 characters.",
    });
  });

  test("refuses a tag with more attributes than any honest document has", () => {
    expect(readXmlDocument(`<a${' x="1"'.repeat(64)}/>`).ok).toBe(true);
    expect(readXmlDocument(`<a${' x="1"'.repeat(2_000_000)}/>`)).toMatchObject({
      problem: "A tag is broken.",
    });
  });

  test("never throws, whatever it is given", () => {
    const piece = fc.constantFrom(
      "<a>",
      "</a>",
      "<a/>",
      "<",
      ">",
      "&",
      ";",
      "&#",
      "x",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      "<!",
      '"',
      " ",
      "=",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof readXmlDocument(pieces.join("")).ok).toBe("boolean");
      }),
      { numRuns: 2000 },
    );
  });

  test("takes time in proportion to length, even for hostile space", () => {
    const started = performance.now();
    for (const hostile of [
      " ".repeat(400_000),
      `${" ".repeat(200_000)}x${" ".repeat(200_000)}x`,
      "<a ".repeat(100_000),
      "&".repeat(400_000),
    ]) {
      readXmlDocument(`<a>${hostile}</a>`);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
