import { cleanText } from "./text.ts";
import type { ErrorBody } from "./types.ts";

/** A new service request as posted. Null means absent, and empty parameters count as absent. */
export interface NewRequest {
  readonly service_code: string;
  /** At least one of the next three is there. */
  readonly point: { readonly lat: number; readonly long: number } | null;
  readonly address_string: string | null;
  readonly address_id: string | null;
  /** Answers by attribute code; several only where the form repeated the code. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly email: string | null;
  readonly device_id: string | null;
  readonly account_id: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly phone: string | null;
  /** Line breaks are line feeds. */
  readonly description: string | null;
  readonly media_url: string | null;
}

/**
 * The key and the jurisdiction stand outside: a server judges them first (403, 404), whether or not
 * the rest of the form is right.
 */
export type ParsedForm = {
  readonly api_key: string | null;
  readonly jurisdiction_id: string | null;
} & (
  | { readonly ok: true; readonly value: NewRequest }
  | { readonly ok: false; readonly errors: readonly ErrorBody[] }
);

export const MAX_DESCRIPTION_CHARS = 4000;

/** Only the description's bound is the standard's; the others are far above any honest value. */
const MAX_CHARS = {
  description: MAX_DESCRIPTION_CHARS,
  service_code: 200,
  address_string: 1000,
  address_id: 200,
  email: 254,
  device_id: 200,
  account_id: 200,
  first_name: 200,
  last_name: 200,
  phone: 50,
  media_url: 2000,
} as const;
const MAX_ANSWERS = 500;
const MAX_ANSWER_CHARS = 4000;

const PLACE = ["lat", "long", "address_string", "address_id"];
const DECIMAL = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/]+/i;
const ATTRIBUTE = /^attribute\[([^\]]+)\](?:\[\d*\])?$/;

/**
 * Reads the form of POST requests. All mistakes are reported at once, each as an error the server can
 * send with HTTP 400.
 *
 * @example parseRequestForm(new URLSearchParams(body))
 */
export function parseRequestForm(params: Iterable<readonly [string, string]>): ParsedForm {
  const errors: ErrorBody[] = [];
  const refuse: Refuse = (description) => {
    errors.push({ code: 400, description });
    return null;
  };
  const { fields, attributes } = collect(params, refuse);
  const text = (name: keyof typeof MAX_CHARS): string | null => {
    const value = fields.get(name) ?? null;
    const fits = value === null || charsIn(value) <= MAX_CHARS[name];
    return fits ? value : refuse(`${name} is longer than ${MAX_CHARS[name]} characters.`);
  };

  const service_code = text("service_code");
  if (!fields.has("service_code")) {
    refuse("service_code is missing. Choose one from the list of services.");
  }
  const value = {
    point: readPoint(fields, refuse),
    address_string: text("address_string"),
    address_id: text("address_id"),
    attributes,
    email: text("email"),
    device_id: text("device_id"),
    account_id: text("account_id"),
    first_name: text("first_name"),
    last_name: text("last_name"),
    phone: text("phone"),
    description: text("description"),
    media_url: text("media_url"),
  };
  if (!PLACE.some((name) => fields.has(name))) {
    refuse("The place is missing. Send lat and long, or address_string, or address_id.");
  }
  if (value.email !== null && !EMAIL.test(value.email)) {
    refuse("email is not an e-mail address.");
  }
  if (value.media_url !== null && !WEB_ADDRESS.test(value.media_url)) {
    refuse("media_url must begin with http:// or https://.");
  }

  const access = {
    api_key: fields.get("api_key") ?? null,
    jurisdiction_id: fields.get("jurisdiction_id") ?? null,
  };
  return errors.length > 0 || service_code === null
    ? { ok: false, errors, ...access }
    : { ok: true, value: { service_code, ...value }, ...access };
}

/** Notes a mistake and stands in for the value. */
type Refuse = (description: string) => null;

/** Sorts the parameters, cleaned and without the empty ones. Of a repeated field the first counts. */
function collect(
  params: Iterable<readonly [string, string]>,
  refuse: Refuse,
): {
  readonly fields: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
} {
  const fields = new Map<string, string>();
  const attributes = new Map<string, string[]>();
  let answers = 0;
  for (const [name, raw] of params) {
    const value = cleanText(raw).replace(/\r\n?/g, "\n").trim();
    if (value === "") continue;
    const code = ATTRIBUTE.exec(name)?.[1];
    if (code === undefined) {
      if (!fields.has(name)) fields.set(name, value);
      continue;
    }
    answers += 1;
    if (answers > MAX_ANSWERS) continue;
    if (charsIn(value) > MAX_ANSWER_CHARS) {
      refuse(`attribute[${code}] is longer than ${MAX_ANSWER_CHARS} characters.`);
    }
    const values = attributes.get(code);
    if (values === undefined) attributes.set(code, [value]);
    else values.push(value);
  }
  if (answers > MAX_ANSWERS) refuse(`There are more than ${MAX_ANSWERS} attribute values.`);
  return { fields, attributes };
}

function readPoint(fields: ReadonlyMap<string, string>, refuse: Refuse): NewRequest["point"] {
  const lat = fields.get("lat");
  const long = fields.get("long");
  if (lat === undefined && long === undefined) return null;
  if (long === undefined) return refuse("lat is given without long. Send both.");
  if (lat === undefined) return refuse("long is given without lat. Send both.");
  const latOk = isDegrees(lat, 90);
  const longOk = isDegrees(long, 180);
  if (!latOk) refuse("lat must be a decimal number of degrees from -90 to 90.");
  if (!longOk) refuse("long must be a decimal number of degrees from -180 to 180.");
  return latOk && longOk ? { lat: Number(lat), long: Number(long) } : null;
}

function isDegrees(text: string, limit: number): boolean {
  return DECIMAL.test(text) && Math.abs(Number(text)) <= limit;
}

/** What a person counts: an emoji outside the basic plane is one character, not two. */
function charsIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
