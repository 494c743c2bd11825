import type { Fetch, Format } from "./types.ts";

export interface Reply {
  /** As shown to people: `GET https://...`. */
  readonly request: string;
  /** 0 when no answer came; `text` then says why. */
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

export type Params = Readonly<Record<string, string>>;
export type Form = readonly (readonly [name: string, value: string])[];

/** Speaks to one endpoint. Equal GETs are asked once; every use is written to the log. */
export interface Probe {
  readonly endpoint: string;
  readonly now: Date;
  readonly apiKey: string | null;
  readonly jurisdiction: string | null;
  readonly place: { readonly lat: number; readonly long: number } | null;
  /** Whether the server offers JSON beside XML. */
  readonly json: boolean;
  readonly discoveryBase: string | null;
  /** `resource` without its format ending, such as `requests` or `services/001`. */
  get(resource: string, format: Format, params?: Params): Promise<Reply>;
  /** The same, asked anew. */
  getFresh(resource: string, format: Format, params?: Params): Promise<Reply>;
  /** A document outside the endpoint. */
  getUrl(url: string): Promise<Reply>;
  /** Posts a new request, with the key unless the form brings its own. */
  post(format: Format, form: Form): Promise<Reply>;
  /** Requests made since the last call. */
  takeLog(): readonly string[];
  /** Something counted up, so that no two test requests are alike. */
  serial(): number;
}

export type ProbeSettings = Pick<
  Probe,
  "endpoint" | "now" | "apiKey" | "jurisdiction" | "place" | "json" | "discoveryBase"
>;

export function createProbe(fetch: Fetch, settings: ProbeSettings): Probe {
  const answers = new Map<string, Promise<Reply>>();
  let log: string[] = [];
  let count = 0;

  const send = async (method: "GET" | "POST", url: string, body?: string): Promise<Reply> => {
    const request = `${method} ${url}`;
    log.push(request);
    try {
      const reply = await fetch(url, {
        method,
        headers:
          body === undefined
            ? {}
            : { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
        ...(body === undefined ? {} : { body }),
      });
      const contentType = reply.headers.get("content-type") ?? "";
      return { request, status: reply.status, contentType, text: await reply.text() };
    } catch (error) {
      // A server that does not answer is a finding, not a failure of the checker.
      return {
        request,
        status: 0,
        contentType: "",
        text: error instanceof Error ? error.message : "no answer",
      };
    }
  };

  const address = (resource: string, format: Format, params: Params): string => {
    const own = settings.jurisdiction === null ? {} : { jurisdiction_id: settings.jurisdiction };
    const query = encodeForm(Object.entries({ ...own, ...params }));
    return `${settings.endpoint}/${resource}.${format}${query === "" ? "" : `?${query}`}`;
  };

  const getUrl = (url: string): Promise<Reply> => {
    const known = answers.get(url);
    if (known !== undefined) {
      log.push(`GET ${url}`);
      return known;
    }
    const reply = send("GET", url);
    answers.set(url, reply);
    return reply;
  };

  return {
    ...settings,
    get: (resource, format, params = {}) => getUrl(address(resource, format, params)),
    getFresh: (resource, format, params = {}) => send("GET", address(resource, format, params)),
    getUrl,
    post: (format, form) => {
      const names = new Set(form.map(([name]) => name));
      const own: [string, string][] = [];
      if (settings.apiKey !== null && !names.has("api_key")) own.push(["api_key", settings.apiKey]);
      if (settings.jurisdiction !== null && !names.has("jurisdiction_id"))
        own.push(["jurisdiction_id", settings.jurisdiction]);
      return send("POST", `${settings.endpoint}/requests.${format}`, encodeForm([...own, ...form]));
    },
    takeLog: () => {
      const taken = log;
      log = [];
      return taken;
    },
    serial: () => (count += 1),
  };
}

function encodeForm(form: Form): string {
  return form
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}
