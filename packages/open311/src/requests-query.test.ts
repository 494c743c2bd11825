import { describe, expect, test } from "vitest";
import { parseRequestsQuery } from "./requests-query.ts";

const now = new Date("2026-11-22T12:00:00Z");
const parse = (...params: [string, string][]) => parseRequestsQuery(params, now);
const defaults = {
  by: "filters",
  serviceCodes: [],
  statuses: [],
  start: new Date("2026-08-24T12:00:00Z"),
  end: now,
  page: 1,
  pageSize: 1000,
  extensions: false,
  jurisdiction_id: null,
};

describe("the query of GET requests", () => {
  test("without arguments, or with empty ones, asks for the last 90 days and 1,000 rows", () => {
    expect(parse()).toEqual({ ok: true, value: defaults });
    expect(
      parse(["status", ""], ["service_code", ","], ["start_date", " "], ["service_request_id", ""]),
    ).toEqual({
      ok: true,
      value: defaults,
    });
  });

  test("takes comma lists and repeated parameters alike", () => {
    expect(
      parse(
        ["service_code", "1, 2"],
        ["service_code", "3,1"],
        ["status", "Open"],
        ["status", "closed"],
        ["page", "2"],
        ["page_size", "50"],
        ["extensions", "true"],
        ["jurisdiction_id", "clark.ph"],
      ),
    ).toEqual({
      ok: true,
      value: {
        ...defaults,
        serviceCodes: ["1", "2", "3"],
        statuses: ["open", "closed"],
        page: 2,
        pageSize: 50,
        extensions: true,
        jurisdiction_id: "clark.ph",
      },
    });
  });

  test("one date alone begins or ends a span of 90 days", () => {
    expect(parse(["start_date", "2025-01-01T00:00:00Z"])).toMatchObject({
      value: { start: new Date("2025-01-01T00:00:00Z"), end: new Date("2025-04-01T00:00:00Z") },
    });
    expect(parse(["end_date", "2025-04-01T08:00:00 08:00"])).toMatchObject({
      value: { start: new Date("2025-01-01T00:00:00Z"), end: new Date("2025-04-01T00:00:00Z") },
    });
  });

  test("exactly 90 days are answered, a second more is refused", () => {
    const start: [string, string] = ["start_date", "2025-01-01T00:00:00Z"];
    expect(parse(start, ["end_date", "2025-04-01T00:00:00Z"]).ok).toBe(true);
    expect(parse(start, ["end_date", "2025-04-01T00:00:01Z"])).toEqual({
      ok: false,
      errors: [
        {
          code: 400,
          description: "start_date and end_date are more than 90 days apart. Ask in shorter spans.",
        },
      ],
    });
  });

  test("a list of identifiers overrides every other filter, even a broken one", () => {
    expect(
      parse(
        ["service_request_id", "b,a"],
        ["service_request_id", "a"],
        ["status", "lost"],
        ["start_date", "x"],
      ),
    ).toEqual({
      ok: true,
      value: { by: "ids", ids: ["b", "a"], extensions: false, jurisdiction_id: null },
    });
  });

  test("1,000 identifiers are answered, 1,001 are refused", () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => index).join(",");
    expect(parse(["service_request_id", ids(1000)]).ok).toBe(true);
    expect(parse(["service_request_id", ids(1001)])).toEqual({
      ok: false,
      errors: [
        {
          code: 400,
          description:
            "1001 service_request_id values were sent. At most 1000 are answered at once.",
        },
      ],
    });
  });

  test("every mistake is told at once", () => {
    expect(
      parse(["start_date", "2025-01-01"], ["status", "lost"], ["page", "0"], ["page_size", "1001"]),
    ).toEqual({
      ok: false,
      errors: [
        {
          code: 400,
          description:
            "start_date: A date and time with its zone was expected, such as 2026-11-05T08:15:30+08:00.",
        },
        { code: 400, description: "status must be open or closed." },
        { code: 400, description: "page must be a whole number from 1 to 1000000." },
        { code: 400, description: "page_size must be a whole number from 1 to 1000." },
      ],
    });
    expect(
      parse(["start_date", "2025-01-02T00:00:00Z"], ["end_date", "2025-01-01T00:00:00Z"]),
    ).toMatchObject({
      errors: [{ description: "start_date is later than end_date." }],
    });
  });
});
