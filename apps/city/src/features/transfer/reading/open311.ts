import { parseDateTime, parseRows, type ExtendedServiceRequest } from "@tugon/open311";
import type { ReadRow } from "../schema.ts";
import { splitJson } from "./split-json.ts";
import { splitXml } from "./split-xml.ts";

type Format = "json" | "xml";

const longestExample = 120;

function refuse(reason: string, example: string): ReadRow {
  return { ok: false, reason, example: example.slice(0, longestExample) };
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
function incomingOf(request: ExtendedServiceRequest): ReadRow {
  const id = request.service_request_id;
  const code = request.service_code ?? request.service_name;
  if (code === null) return refuse("It names no service.", id);
  if (request.requested_datetime === null) return refuse("It does not say when it was filed.", id);
  const received = parseDateTime(request.requested_datetime);
  if (!received.ok) return refuse(received.problem, `${id}: ${request.requested_datetime}`);
  const updated = request.updated_datetime ? parseDateTime(request.updated_datetime) : null;
  if (updated && !updated.ok) return refuse(updated.problem, `${id}: ${request.updated_datetime}`);
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

function readRow(format: Format, text: string): ReadRow {
  const list = format === "json" ? `[${text}]` : `<requests>${text}</requests>`;
  const rows = parseRows("extended_requests", format, list);
  if (!rows.ok) return refuse(rows.problem, text);
  const [row] = rows.value;
  if (!row) return refuse("It is empty.", text);
  return row.ok ? incomingOf(row.value) : refuse(row.problem, text);
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

/** Reads a GeoReport v2 list of requests, XML or JSON, of any length in little memory. */
export async function* readOpen311(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReadRow> {
  const { first, whole } = await sniff(chunks);
  if (first === "<") {
    for await (const text of splitXml(whole)) yield readRow("xml", text);
  } else if (first === "[" || first === "{") {
    for await (const text of splitJson(whole)) yield readRow("json", text);
  } else {
    throw new Error("This is neither JSON nor XML.");
  }
}
