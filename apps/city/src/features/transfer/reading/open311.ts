import { parseDateTime, parseRows, type ExtendedServiceRequest } from "@tugon/open311";
import type { ReadRow } from "../schema.ts";
import { refuse, type Verdict } from "./refuse.ts";
import { splitJson } from "./split-json.ts";
import { splitXml } from "./split-xml.ts";

type Format = "json" | "xml";

/** The number of a request that cannot be read as a whole, where it can be made out. */
const numberIn = /"service_request_id"\s*:\s*"?([^",}\s]+)|<service_request_id>([^<]+)</;

function unreadable(problem: string, text: string): Verdict {
  const found = numberIn.exec(text);
  const sourceId = found?.[1] ?? found?.[2] ?? "";
  return refuse("unreadable", problem, { sourceId, value: text });
}

function attributesOf(request: ExtendedServiceRequest): Record<string, string> {
  const answers = (request.attributes ?? []).flatMap(({ code, value }) =>
    value === null ? [] : [[code, value] as const],
  );
  // The picture itself is not fetched: the address may lead anywhere, our own network included.
  const media = request.media_url ? [["media_url", request.media_url] as const] : [];
  return Object.fromEntries([...answers, ...media]);
}

/** One GeoReport request as a report to import. */
function incomingOf(request: ExtendedServiceRequest): Verdict {
  const id = request.service_request_id;
  const about = (value: string | null) => ({ sourceId: id, value: value ?? "" });
  const code = request.service_code ?? request.service_name;
  if (code === null) return refuse("no-service", "It names no service.", about(null));
  const { requested_datetime: filed, updated_datetime: changed } = request;
  if (filed === null) return refuse("no-date", "It does not say when it was filed.", about(null));
  const received = parseDateTime(filed);
  if (!received.ok) return refuse("bad-date", received.problem, about(filed));
  const updated = changed ? parseDateTime(changed) : null;
  if (updated && !updated.ok) return refuse("bad-date", updated.problem, about(changed));
  const hasPoint = request.lat !== null && request.long !== null;
  return {
    ok: true,
    value: {
      sourceId: id,
      service: { code, name: request.service_name ?? code },
      words: request.description ?? request.service_name ?? code,
      address: request.address,
      lon: hasPoint ? request.long : null,
      lat: hasPoint ? request.lat : null,
      receivedAt: received.value,
      closedAt: request.status === "closed" ? (updated?.value ?? received.value) : null,
      answer: request.status_notes ?? "",
      attributes: attributesOf(request),
    },
  };
}

function readRow(format: Format, text: string): Verdict {
  const list = format === "json" ? `[${text}]` : `<requests>${text}</requests>`;
  const rows = parseRows("extended_requests", format, list);
  if (!rows.ok) return unreadable(rows.problem, text);
  const [row] = rows.value;
  if (!row) return unreadable("It is empty.", text);
  return row.ok ? incomingOf(row.value) : unreadable(row.problem, text);
}

const byteOrderMark = /^\ufeff/;

/** Looks at the first byte that is not blank, and hands the whole stream on. */
async function sniff(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let start = "";
  while (start === "") {
    const next = await iterator.next();
    if (next.done) throw new Error("There is nothing in it.");
    head.push(next.value);
    start = Buffer.concat(head).toString().replace(byteOrderMark, "").trimStart();
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first: start.charAt(0), whole: whole() };
}

/** The text of each request of a list, XML or JSON, with its format. */
async function* split(chunks: AsyncIterable<Uint8Array>) {
  const { first, whole } = await sniff(chunks);
  const isXml = first === "<";
  if (!isXml && first !== "[" && first !== "{") throw new Error("This is neither JSON nor XML.");
  const format: Format = isXml ? "xml" : "json";
  for await (const text of isXml ? splitXml(whole) : splitJson(whole)) yield { format, text };
}

/** Reads a GeoReport v2 list of requests, XML or JSON, of any length in little memory. */
export async function* readOpen311(
  chunks: AsyncIterable<Uint8Array>,
  page: string,
): AsyncGenerator<ReadRow> {
  let row = 0;
  for await (const { format, text } of split(chunks)) {
    row += 1;
    yield { position: { page, row }, ...readRow(format, text) };
  }
}
