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

/** The digits of a text between two places, as a number. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/**
 * "2026-11-22 08:00:00.123456+00", with as many digits after the point as are not zero: what a
 * session in UTC gets for every year of four digits. Lists hold sixty of these and more, and taking
 * them apart by their places costs a tenth of what patterns cost.
 */
function instantInUtc(text: string): Date {
  const end = text.length - 3;
  const fraction = end > 20 ? digits(text, 20, Math.min(end, 23)) * 10 ** Math.max(0, 23 - end) : 0;
  return new Date(
    Date.UTC(
      digits(text, 0, 4),
      digits(text, 5, 7) - 1,
      digits(text, 8, 10),
      digits(text, 11, 13),
      digits(text, 14, 16),
      digits(text, 17, 19),
      fraction,
    ),
  );
}

/** timestamptz: PostgreSQL prints "2026-11-22 08:00:00.123456+00"; below the millisecond is cut. */
function instant(text: string): Date {
  if (text.charAt(4) === "-" && text.endsWith("+00") && text >= "0100") return instantInUtc(text);
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
