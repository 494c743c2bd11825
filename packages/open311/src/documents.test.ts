import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExtendedServiceRequest, ServiceDefinition, ServiceRequest } from "./index.ts";
import { cleanText, parseJson, parseRows, parseXml, toJson, toXml } from "./index.ts";

/** Text with the characters that break careless writers. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      "]]>",
      "&",
      "<",
      ">",
      "\r",
      "\n",
      " ",
      "\t",
      "\u0000",
      "\ud800",
      "한",
      "🕳️",
      "é",
    ),
  }),
);
/** What writing and reading leave of a text: nothing forbidden, and empty is null. */
const kept = (text: string): string | null => cleanText(text) || null;
const text = anyText.map(kept);
const filled = anyText.map((value) => kept(value) ?? "x");
const id = fc.string({ unit: fc.constantFrom("0", "7", "A", "-", "거", "&"), minLength: 1 });
const degrees = fc.option(
  fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0 || 0),
);
const maybe = fc.option(text, { nil: undefined });

function without<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
}

const requestArbitraries = {
  service_request_id: id,
  status: fc.constantFrom("open" as const, "closed" as const),
  status_notes: maybe,
  service_name: text,
  service_code: fc.option(id),
  description: text,
  agency_responsible: maybe,
  service_notice: maybe,
  requested_datetime: text,
  updated_datetime: text,
  expected_datetime: maybe,
  address: text,
  address_id: fc.option(id),
  zipcode: fc.option(id),
  lat: degrees,
  long: degrees,
  media_url: text,
};
const request = fc.record(requestArbitraries).map((row) => without(row) as ServiceRequest);
const extended = fc
  .record({
    ...requestArbitraries,
    attributes: fc.array(fc.record({ code: id, label: text, name: text, value: text }), {
      maxLength: 3,
    }),
    extended_attributes: fc.dictionary(
      fc.constantFrom("channel", "x", "__proto__", "constructor"),
      text,
    ),
    notes: fc.array(fc.record({ datetime: filled, description: text, type: filled }), {
      maxLength: 3,
    }),
  })
  .map((row) => without(row) as ExtendedServiceRequest);
const definition: fc.Arbitrary<ServiceDefinition> = fc.record({
  service_code: id,
  attributes: fc.array(
    fc.record({
      variable: fc.boolean(),
      code: id,
      datatype: fc.constantFrom("string" as const, "multivaluelist" as const),
      required: fc.boolean(),
      datatype_description: text,
      order: fc.nat(),
      description: text,
      values: fc.array(fc.record({ key: id, name: filled }), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});

describe("writing and reading", () => {
  test("requests come back from XML and from JSON exactly as they were", () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 4 }), (rows) => {
        expect(parseXml("requests", toXml("requests", rows))).toEqual({ ok: true, value: rows });
        expect(parseJson("requests", toJson("requests", rows))).toEqual({ ok: true, value: rows });
      }),
    );
  });

  test("the extensions come back from XML and from JSON exactly as they were", () => {
    fc.assert(
      fc.property(fc.array(extended, { maxLength: 3 }), (rows) => {
        expect(parseXml("extended_requests", toXml("extended_requests", rows))).toEqual({
          ok: true,
          value: rows,
        });
        expect(parseJson("extended_requests", toJson("extended_requests", rows))).toEqual({
          ok: true,
          value: rows,
        });
      }),
    );
  });

  test("a service definition comes back from XML and from JSON exactly as it was", () => {
    fc.assert(
      fc.property(definition, (value) => {
        expect(parseXml("service_definition", toXml("service_definition", value))).toEqual({
          ok: true,
          value,
        });
        expect(parseJson("service_definition", toJson("service_definition", value))).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });

  test("any text at all gives the same request in both formats, once cleaned", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (description) => {
        const rows = [{ ...plainRequest, description }];
        expect(parseXml("requests", toXml("requests", rows))).toEqual(
          parseJson("requests", toJson("requests", rows)),
        );
      }),
    );
  });

  test("the standard's own shapes are written to the letter", () => {
    expect(toXml("errors", [{ code: 403, description: "Falsche <Schlüssel> & Co" }])).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>403</code><description>Falsche &lt;Schlüssel&gt; &amp; Co</description></error></errors>\n',
    );
    expect(toJson("errors", [{ code: 403, description: "no" }])).toBe(
      '[{"code":403,"description":"no"}]',
    );
    expect(toXml("receipts", [{ token: "007", account_id: null }])).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<service_requests><request><token>007</token><account_id/></request></service_requests>\n',
    );
    expect(toJson("receipts", [{ token: "007", account_id: null }])).toBe(
      '[{"token":"007","account_id":null}]',
    );
    expect(toXml("services", [])).toBe('<?xml version="1.0" encoding="utf-8"?>\n<services/>\n');
    expect(toJson("requests", [])).toBe("[]");
  });

  test("a field that a row happens to carry but the standard does not name never goes out", () => {
    const row = { ...plainRequest, email: "ana@example.org", notes: [] };
    expect(toXml("requests", [row])).not.toContain("ana@example.org");
    expect(toJson("requests", [row])).toBe(toJson("requests", [plainRequest]));
  });

  test("a name that is not an XML name is the caller's mistake", () => {
    const row = { ...plainRequest, extended_attributes: { "a b": "c" } };
    expect(() => toXml("extended_requests", [row])).toThrow(RangeError);
  });
});

const plainRequest: ServiceRequest = {
  service_request_id: "001",
  status: "open",
  service_name: "Pothole",
  service_code: "02",
  description: null,
  requested_datetime: "2026-11-05T08:15:30+08:00",
  updated_datetime: null,
  address: null,
  address_id: null,
  zipcode: "02009",
  lat: 15.18,
  long: 120.56,
  media_url: null,
};

describe("reading what real servers send", () => {
  const loose = {
    service_request_id: 638344,
    status: "Open",
    service_code: 6,
    agency_responsible: { recipient: ["Roads", "Parks"] },
    lat: "37.76",
    long: "-122.46",
    requested_datetime: "2010-04-14T06:37:38-08:00",
  };
  const expected = {
    service_request_id: "638344",
    status: "open",
    service_name: null,
    service_code: "6",
    description: null,
    agency_responsible: "Roads, Parks",
    requested_datetime: "2010-04-14T06:37:38-08:00",
    updated_datetime: null,
    address: null,
    address_id: null,
    zipcode: null,
    lat: 37.76,
    long: -122.46,
    media_url: null,
  };

  test.each([
    ["a bare array", [loose]],
    ["wrapped in requests", { requests: [loose] }],
    ["wrapped in service_requests", { service_requests: [loose] }],
    ["wrapped twice", { service_requests: { request: [loose] } }],
    ["one request by itself", loose],
    ["one request in its wrapper", { service_requests: { request: loose } }],
  ])("JSON: %s", (_, body) => {
    expect(parseJson("requests", JSON.stringify(body))).toEqual({ ok: true, value: [expected] });
  });

  test("XML with indentation, comments, CDATA, prefixes and an agency of elements", () => {
    const xml = `\ufeff<?xml version='1.0'?><!-- x --><?pi y?>
      <g:service_requests xmlns:g="http://wiki.open311.org/GeoReport_v2">
        <g:request n='1'>
          <service_request_id> 638344 </service_request_id><status>Open</status>
          <service_code>6</service_code><unknown><deep/></unknown>
          <agency_responsible><recipients><name>Roads</name><name>Parks</name></recipients></agency_responsible>
          <requested_datetime>
            2010-04-14T06:37:38-08:00
          </requested_datetime><description><![CDATA[]]></description>
          <lat>37.76</lat><long>-122.46</long></g:request>
      </g:service_requests>`;
    expect(parseXml("requests", xml)).toEqual({ ok: true, value: [expected] });
  });

  test("one broken request does not cost the others", () => {
    const rows = parseRows("requests", "json", JSON.stringify([loose, { status: "open" }, loose]));
    expect(rows).toEqual({
      ok: true,
      value: [
        { ok: true, value: expected },
        {
          ok: false,
          problem: "service_request_id is missing or empty.",
          at: "service_requests[1]",
        },
        { ok: true, value: expected },
      ],
    });
  });

  test("a receipt has an identifier or a token, never both, never neither", () => {
    const read = (row: object) => parseJson("receipts", JSON.stringify([row]));
    expect(read({ service_request_id: 7, token: null })).toEqual({
      ok: true,
      value: [{ service_request_id: "7" }],
    });
    expect(read({ service_request_id: 7, token: 8 })).toMatchObject({
      ok: false,
      at: "service_requests[0]",
    });
    expect(read({ service_notice: "x" })).toMatchObject({ ok: false, at: "service_requests[0]" });
  });

  test("an error body in place of the answer is reported as the server's error", () => {
    const errors = [{ code: 404, description: "No such city." }];
    const answer = {
      ok: false,
      problem: "The server answered with an error: No such city.",
      at: "errors",
    };
    expect(parseXml("requests", toXml("errors", errors))).toEqual(answer);
    expect(parseJson("requests", toJson("errors", errors))).toEqual(answer);
  });

  test("a wrong value is named with its place", () => {
    expect(parseJson("requests", JSON.stringify([loose, { ...loose, lat: "north" }]))).toEqual({
      ok: false,
      problem: "A number was expected.",
      at: "service_requests[1].lat",
    });
    expect(
      parseJson("requests", '[{"service_request_id":12345678901234567890,"status":"open"}]'),
    ).toMatchObject({
      ok: false,
      at: "service_requests[0].service_request_id",
    });
    expect(parseXml("services", "<html><body/></html>")).toMatchObject({ ok: false, at: "html" });
    expect(parseJson("services", "<html>")).toMatchObject({ ok: false });
  });

  test("nothing that comes in makes reading throw", () => {
    const kind = fc.constantFrom(
      "discovery",
      "services",
      "service_definition",
      "requests",
      "extended_requests",
      "receipts",
      "tokens",
      "errors",
    );
    fc.assert(
      fc.property(kind, fc.json(), anyText, (name, json, junk) => {
        parseJson(name, json);
        parseJson(name, junk);
        parseXml(name, `<${name}>${junk}`);
        parseXml(name, junk);
      }),
    );
  });
});
