/**
 * The list of requests behind an address: one that names the list, or the base of a GeoReport server.
 * Null for any other file; `isGuess` when the format was not said.
 *
 * @example requestsAddress("https://city.example/open311/v2") // …/open311/v2/requests.json
 */
export function requestsAddress(where: string): { url: URL; isGuess: boolean } | null {
  const url = new URL(where);
  const last = url.pathname.split("/").at(-1) ?? "";
  if (/^requests\.(json|xml)$/i.test(last)) return { url, isGuess: false };
  if (/\.(json|xml|txt|gz)$/i.test(last)) return null;
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/requests.json`;
  return { url, isGuess: true };
}

/** The same list in the other format. */
export function asXml(url: URL): URL {
  const other = new URL(url);
  other.pathname = other.pathname.replace(/\.json$/i, ".xml");
  return other;
}

/** An address that may be shown: a key may stand in the query. */
export function shown(url: URL): string {
  return url.origin + url.pathname;
}
