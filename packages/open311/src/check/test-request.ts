import { parseJson, parseXml } from "../parse.ts";
import type { RequestReceipt, Service, ServiceAttribute } from "../types.ts";
import * as facts from "./facts.ts";
import type { Form, Probe, Reply } from "./probe.ts";
import type { Format } from "./types.ts";

/** A form that a conforming server must accept, and what it is made of. */
export interface TestForm {
  readonly service: Service;
  readonly form: Form;
}

/**
 * A test request that says what it is, for the given service or for the one with the fewest
 * questions among those that answer at once. Null when the server lists none.
 */
export async function testForm(probe: Probe, wanted?: Service): Promise<TestForm | null> {
  const listed = await facts.services(probe);
  const realtime = listed.filter((service) => service.type === "realtime");
  const service = wanted ?? realtime.find((one) => !one.metadata) ?? realtime[0] ?? listed[0];
  if (service === undefined) return null;
  const definition = service.metadata ? await facts.definition(probe, service.service_code) : null;
  const answers = (definition?.attributes ?? [])
    .filter((attribute) => attribute.variable && attribute.required)
    .map((attribute): [string, string] => [
      attributeName(attribute),
      sampleAnswer(attribute, probe.now),
    ]);
  return {
    service,
    form: [
      ["service_code", service.service_code],
      ...(await place(probe)),
      ["description", testText(probe)],
      ...answers,
    ],
  };
}

/** Says what it is, and differs each time: some servers refuse exact repetitions. */
export function testText(probe: Probe): string {
  return `Open311 conformance test ${probe.now.toISOString()} ${probe.serial()}, please ignore.`;
}

export function attributeName(attribute: ServiceAttribute): string {
  return attribute.datatype === "multivaluelist"
    ? `attribute[${attribute.code}][]`
    : `attribute[${attribute.code}]`;
}

function sampleAnswer(attribute: ServiceAttribute, now: Date): string {
  switch (attribute.datatype) {
    case "number":
      return "1";
    case "datetime":
      return `${now.toISOString().slice(0, 19)}Z`;
    case "string":
    case "text":
      return "test";
    case "singlevaluelist":
    case "multivaluelist":
      return attribute.values?.[0]?.key ?? "";
  }
}

async function place(probe: Probe): Promise<Form> {
  const known = (await facts.recentRequests(probe)).find(
    (request) => request.lat !== null && request.long !== null,
  );
  const at = probe.place ?? known;
  return at === undefined
    ? [["address_string", "1 Test Street"]]
    : [
        ["lat", String(at.lat)],
        ["long", String(at.long)],
      ];
}

/** The form with one field replaced, or left out. */
export function withField(form: Form, name: string, value: string | null): Form {
  const others = form.filter(([other]) => other !== name);
  return value === null ? others : [...others, [name, value]];
}

/** The first receipt in an answer, read leniently. */
export function receiptIn(reply: Reply, format: Format): RequestReceipt | null {
  const parsed =
    format === "xml" ? parseXml("receipts", reply.text) : parseJson("receipts", reply.text);
  return parsed.ok ? (parsed.value[0] ?? null) : null;
}

export const isCreated = (reply: Reply): boolean => reply.status === 200 || reply.status === 201;
