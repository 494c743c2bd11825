/**
 * How a column's text becomes a JavaScript value: one table for the embedded
 * database and for PostgreSQL, so that a feature sees the same values on both.
 * What is not listed stays text: uuid, numeric (exact), interval, time, xid8.
 */
type Parse = (text: string) => unknown;

/** int8: counts and positions. A number beyond 2^53 would be silently wrong, so it is refused. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`The bigint ${text} does not fit a JavaScript number; select it as text.`);
  }
  return value;
}

/** timestamptz: PostgreSQL prints "2026-11-22 08:00:00.123456+00"; below the millisecond is cut. */
function instant(text: string): Date {
  const iso = text
    .replace(" ", "T")
    .replace(/([+-]\d{2})(?::?(\d{2}))?$/, (_, h: string, m = "00") => `${h}:${m}`);
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) {
    throw new RangeError(`The time ${text} does not fit a JavaScript Date; select it as text.`);
  }
  return date;
}

/** bytea in hex form. A copy of its own, so that keeping it does not keep Node's buffer pool. */
function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), "hex"));
}

/** One-dimensional array literals, PostgreSQL manual 8.15.6: `{1,NULL,"a \"b\""}`. */
function arrayOf(parse: Parse): Parse {
  const element = /"((?:[^"\\]|\\.)*)"|([^,{}]+)/gs;
  return (text) => {
    if (!text.startsWith("{") || text.startsWith("{{")) {
      throw new RangeError("Only one-dimensional arrays that start at 1 are read.");
    }
    return Array.from(text.slice(1, -1).matchAll(element), ([, quoted, bare]) => {
      if (quoted !== undefined) return parse(quoted.replace(/\\(.)/gs, "$1"));
      return bare === "NULL" ? null : parse(bare ?? "");
    });
  };
}

const asText: Parse = (text) => text;
const asBoolean: Parse = (text) => text === "t";
const asJson: Parse = (text) => JSON.parse(text) as unknown;

/** By type OID (pg_type.dat of PostgreSQL; these never change). */
const parsers: ReadonlyMap<number, Parse> = new Map<number, Parse>([
  [16, asBoolean], // bool
  [17, bytes], // bytea
  [20, safeInteger], // int8
  [21, Number], // int2
  [23, Number], // int4
  [26, Number], // oid
  [114, asJson], // json
  [700, Number], // float4
  [701, Number], // float8
  [1184, instant], // timestamptz
  [3802, asJson], // jsonb
  [1000, arrayOf(asBoolean)], // bool[]
  [1005, arrayOf(Number)], // int2[]
  [1007, arrayOf(Number)], // int4[]
  [1016, arrayOf(safeInteger)], // int8[]
  [1009, arrayOf(asText)], // text[]
  [1015, arrayOf(asText)], // varchar[]
  [1022, arrayOf(Number)], // float8[]
  [1185, arrayOf(instant)], // timestamptz[]
  [1182, arrayOf(asText)], // date[]
  [2951, arrayOf(asText)], // uuid[]
]);

/**
 * The `types` option of a `pg` Client or Pool.
 *
 * ```ts
 * new Pool({ connectionString, types: columnTypes });
 * ```
 */
export const columnTypes = {
  getTypeParser(oid: number): Parse {
    return parsers.get(oid) ?? asText;
  },
};
