import { DOCUMENTS } from "../../kinds.ts";
import type { XmlElement } from "../../xml-document.ts";
import { readXmlDocument } from "../../xml-document.ts";
import type { Probe, Reply } from "../probe.ts";
import type { Check, Format } from "../types.ts";
import { faultless, skip } from "../verdict.ts";

const section = "formats";
const RESOURCES = ["services", "requests"] as const;

async function everyReply(probe: Probe, format: Format): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const resource of RESOURCES) replies.push(await probe.get(resource, format));
  return replies;
}

function contentTypeFault(reply: Reply, mediaType: string): string | null {
  const [type = "", ...parameters] = reply.contentType
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const utf8 = parameters.some((parameter) => /^charset="?utf-8"?$/.test(parameter));
  return type === mediaType && utf8
    ? null
    : `content-type is "${reply.contentType}", not "${mediaType}; charset=utf-8"`;
}

export const formatChecks: readonly Check[] = [
  {
    id: "format.xml-content-type",
    section,
    sentence: "XML is sent as text/xml in UTF-8.",
    run: async (probe) =>
      faultless(
        (await everyReply(probe, "xml")).map((reply) => contentTypeFault(reply, "text/xml")),
      ),
  },
  {
    id: "format.json-content-type",
    section,
    sentence: "JSON is sent as application/json in UTF-8.",
    needs: ["json"],
    run: async (probe) =>
      faultless(
        (await everyReply(probe, "json")).map((reply) =>
          contentTypeFault(reply, "application/json"),
        ),
      ),
  },
  {
    id: "format.xml-declaration",
    section,
    sentence: "An XML document begins with a declaration that names UTF-8 as its encoding.",
    run: async (probe) =>
      faultless(
        (await everyReply(probe, "xml")).map((reply) =>
          /^\ufeff?<\?xml\s[^>]*encoding=["']utf-8["'][^>]*\?>/i.test(reply.text)
            ? null
            : `${reply.request} has no such declaration`,
        ),
      ),
  },
  {
    id: "format.utf-8",
    section,
    sentence: "Every answer is well-formed UTF-8.",
    run: async (probe) =>
      faultless(
        [
          ...(await everyReply(probe, "xml")),
          ...(probe.json ? await everyReply(probe, "json") : []),
        ].map((reply) => {
          if (reply.status !== 200)
            return `${reply.request} answered ${reply.status || reply.text}`;
          return reply.text.includes("\ufffd")
            ? `${reply.request} holds bytes that are not UTF-8`
            : null;
        }),
      ),
  },
  {
    id: "format.no-foreign-elements",
    section,
    sentence:
      "XML holds only the standard's elements, without a foreign namespace, unless extensions were asked for.",
    run: async (probe) => {
      const faults: (string | null)[] = [];
      for (const resource of RESOURCES) {
        const { text } = await probe.get(resource, "xml");
        const document = readXmlDocument(text);
        if (!document.ok) return skip(`${resource} cannot be read as XML`);
        faults.push(foreign(resource, document.value, text));
      }
      return faultless(faults);
    },
  },
];

/** An element that is not the standard's, or one with a prefix. */
function foreign(kind: (typeof RESOURCES)[number], root: XmlElement, text: string): string | null {
  const { shape } = DOCUMENTS[kind];
  if (shape.type !== "list" || shape.of.type !== "record") return null;
  if (/<[\w.-]+:[\w.-]+[\s/>]/.test(text.replace(/<!\[CDATA\[[^]*?\]\]>/g, "")))
    return `${kind} have an element with a namespace prefix`;
  const known = shape.of.fields;
  const names = root.children.flatMap((row) => row.children.map((child) => child.name));
  const stranger = names.find((name) => !Object.hasOwn(known, name));
  return stranger === undefined
    ? null
    : `${kind} hold <${stranger}>, which the standard does not know`;
}
