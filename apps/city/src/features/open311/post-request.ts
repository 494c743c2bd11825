import { guessLanguage } from "@tugon/triage";
import { checkAnswers, type ErrorBody, type NewRequest, type RequestReceipt } from "@tugon/open311";
import { wordsIn, type City } from "#features/cities";
import type { ApiKeyHolder } from "#features/identity";
import { fileReport, locate, openService, type Filing } from "#features/reports";
import { uuidv7 } from "#platform/ids";
import type { Locale } from "#platform/locale";
import type { Platform } from "#platform/platform";
import { putInLine } from "./batch.ts";
import { mediaUrlKey } from "./requests.ts";
import { definitionOf } from "./resources.ts";

export type Posting = {
  readonly city: City;
  readonly locale: Locale;
  readonly key: ApiKeyHolder;
  readonly request: NewRequest;
};

function languageOf(text: string | null, locale: Locale): Locale {
  const guessed = guessLanguage(text ?? "");
  return guessed === "mixed" || guessed === "other" ? locale : guessed;
}

/** Only what the service asks is kept; the definition may have changed since the caller read it. */
function attributesOf(asked: readonly { code: string; datatype: string }[], request: NewRequest) {
  const kept: Record<string, string | string[]> = {};
  for (const { code, datatype } of asked) {
    const values = request.attributes.get(code);
    if (values) kept[code] = datatype === "multivaluelist" ? [...values] : (values[0] ?? "");
  }
  // Fetching an address that a stranger names would let them reach into the city's network (SSRF).
  if (request.media_url !== null) kept[mediaUrlKey] = request.media_url;
  return kept;
}

export type Posted =
  | { readonly ok: true; readonly receipt: RequestReceipt }
  | { readonly ok: false; readonly errors: readonly ErrorBody[] };

/**
 * Files a request in one transaction. A batch service gives a token instead, and its request is
 * taken in by a job.
 */
export async function postRequest(
  deps: Platform,
  { city, locale, key, request }: Posting,
): Promise<Posted> {
  const service = openService(city, request.service_code);
  const errors = checkAnswers(definitionOf(service, locale), request.attributes);
  if (errors.length > 0) return { ok: false, errors };
  const name = [request.first_name, request.last_name].filter((part) => part !== null).join(" ");
  const now = deps.clock.now();
  const filing: Filing = {
    submission: uuidv7(now),
    service: service.code,
    words: request.description ?? wordsIn(service.names, locale),
    language: languageOf(request.description, locale),
    channel: "open311",
    lon: request.point?.long ?? null,
    lat: request.point?.lat ?? null,
    place: request.address_id,
    address: request.address_string,
    attributes: attributesOf(service.attributes, request),
    photos: [],
    contact: { name: name === "" ? null : name, email: request.email, phone: request.phone },
  };
  if (service.kind === "batch") {
    // What cannot be filed is refused now, while somebody is there to read it.
    locate(city, filing);
    return { ok: true, receipt: { token: await putInLine(deps, city, filing, key) } };
  }
  const filed = await fileReport(deps, city, filing, {
    person: null,
    actor: { kind: "api-key", id: key.id },
    officer: null,
    receivedAt: now,
  });
  return { ok: true, receipt: { service_request_id: filed.case.reference } };
}
