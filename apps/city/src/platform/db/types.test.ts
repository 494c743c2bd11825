import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyEmptyDatabase } from "#testing/empty-database";
import { openEmbedded, type EmbeddedDatabase } from "./embedded/client.ts";
import { startPostgres } from "./embedded/fixtures/postgres.ts";

interface Speaker {
  query(sql: string, parameters: unknown[]): Promise<{ rows: unknown[] }>;
}

const folder = mkdtempSync(join(tmpdir(), "tugon-types-"));
const server = startPostgres();
let embedded: EmbeddedDatabase;
const speakers: Record<string, () => Speaker> = {
  "the embedded database": () => ({ query: (sql, parameters) => embedded.query(sql, parameters) }),
  ...(server === undefined ? {} : { PostgreSQL: () => server.pool }),
};

beforeAll(async () => {
  const directory = join(folder, "database");
  await copyEmptyDatabase(directory);
  embedded = await openEmbedded({ directory });
}, 60_000);

afterAll(async () => {
  await embedded.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test.runIf(server === undefined)(
  "PostgreSQL is not installed here, so PGlite was read alone",
  () => {
    expect(Object.keys(speakers)).toEqual(["the embedded database"]);
  },
);

const uuid = "0199f3c4-9f00-7000-8000-00000000c0de";

describe.each(Object.keys(speakers))("values read from %s", (name) => {
  async function value(expression: string, ...parameters: unknown[]): Promise<unknown> {
    const { rows } = await speakers[name]!().query(`select ${expression} as value`, parameters);
    return (rows[0] as { value: unknown }).value;
  }

  test.each<[string, unknown]>([
    ["null::int", null],
    ["true", true],
    ["false", false],
    ["7::int2", 7],
    ["-7::int4", -7],
    ["9007199254740991::int8", Number.MAX_SAFE_INTEGER],
    ["count(*)", 1],
    ["12.340::numeric", "12.340"],
    ["0.1::float8", 0.1],
    ["'NaN'::float8", Number.NaN],
    ["'-Infinity'::float8", -Infinity],
    ["'안녕'::text", "안녕"],
    ["'ab'::char(4)", "ab  "],
    ["'2026-11-22'::date", "2026-11-22"],
    ["'08:30'::time", "08:30:00"],
    ["'2026-11-22 08:30:00.123456+09'::timestamptz", new Date("2026-11-21T23:30:00.123Z")],
    ["'2026-02-28 23:59:59+00'::timestamptz", new Date("2026-02-28T23:59:59Z")],
    ["'2026-02-28 23:59:59.1+00'::timestamptz", new Date("2026-02-28T23:59:59.100Z")],
    ["'2026-02-28 23:59:59.04+00'::timestamptz", new Date("2026-02-28T23:59:59.040Z")],
    ["'1969-12-31 23:59:59.000999+00'::timestamptz", new Date("1969-12-31T23:59:59Z")],
    ["'9999-12-31 23:59:59.999999+00'::timestamptz", new Date("9999-12-31T23:59:59.999Z")],
    ["'0100-01-01 00:00:00+00'::timestamptz", new Date("0100-01-01T00:00:00Z")],
    ["'0099-03-01 00:00:00+00'::timestamptz", new Date("0099-03-01T00:00:00Z")],
    [`'${uuid}'::uuid`, uuid],
    ["'18446744073709551615'::xid8", "18446744073709551615"],
    [`'{"a": [1, null, "b"]}'::jsonb`, { a: [1, null, "b"] }],
    [`'"text"'::json`, "text"],
    ["'null'::jsonb", null],
    ["'\\x00ff10'::bytea", new Uint8Array([0, 255, 16])],
    ["'\\x'::bytea", new Uint8Array()],
    ["'{}'::text[]", []],
    [
      `array['a', null, 'NULL', '', 'b"\\c', 'd, {e}', E'line\\nend']`,
      ["a", null, "NULL", "", 'b"\\c', "d, {e}", "line\nend"],
    ],
    ["array[1, -2, null]::int[]", [1, -2, null]],
    ["array[1, 9007199254740991]::int8[]", [1, Number.MAX_SAFE_INTEGER]],
    ["array[true, false]", [true, false]],
    ["array[1.5, 'Infinity']::float8[]", [1.5, Infinity]],
    [`array['${uuid}']::uuid[]`, [uuid]],
    ["array['2026-11-22']::date[]", ["2026-11-22"]],
    ["array['2026-11-22 00:00:00+00']::timestamptz[]", [new Date("2026-11-22T00:00:00Z")]],
  ])("%s", async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test.each([
    ["9007199254740992::int8", "does not fit a JavaScript number"],
    ["'infinity'::timestamptz", "does not fit a JavaScript Date"],
    ["array[array[1], array[2]]", "Only one-dimensional arrays"],
  ])("%s is refused rather than changed", async (expression, message) => {
    await expect(value(expression)).rejects.toThrow(message);
    expect(await value("1")).toBe(1);
  });

  test("a value that is refused leaves the connection usable for the next query", async () => {
    await expect(value("9007199254740993::int8")).rejects.toThrow(RangeError);
    expect(await value("'after'::text")).toBe("after");
  });

  test.each<[string, unknown]>([
    ["int8", 9007199254740991],
    ["bool", true],
    ["text", "señor"],
    ["timestamptz", new Date("2026-11-22T01:02:03.456Z")],
    ["bytea", new Uint8Array([1, 2, 254])],
    ["jsonb", { nested: { list: [1, 2] } }],
    ["text[]", ["a", 'quote "', null]],
    ["int[]", [1, 2]],
    ["uuid[]", [uuid]],
    ["date", "2026-02-28"],
  ])("a parameter of type %s comes back as it went", async (type, sent) => {
    expect(await value(`$1::${type}`, sent)).toEqual(sent);
  });
});
