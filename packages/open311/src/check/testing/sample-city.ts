import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type {
  Documents,
  Kind,
  NewRequest,
  Service,
  ServiceDefinition,
  ServiceRequest,
} from "../../index.ts";
import {
  checkAnswers,
  formatDateTime,
  GEOREPORT_V2,
  JSON_CONTENT_TYPE,
  parseRequestForm,
  parseRequestsQuery,
  toJson,
  toXml,
  XML_CONTENT_TYPE,
} from "../../index.ts";

/** What the sample city was asked and what it answers: a test may spoil either. */
export interface Asked {
  readonly method: string;
  /** Without the format ending. */
  readonly path: string;
  readonly format: "xml" | "json";
  readonly params: URLSearchParams;
  readonly form: URLSearchParams;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface Spoiler {
  readonly asked?: (asked: Asked) => Asked;
  readonly answer?: (answer: Answer, asked: Asked) => Answer;
}

export const NOW = new Date("2026-11-22T12:00:00Z");

const SERVICES: readonly Service[] = [
  {
    service_code: "001",
    service_name: "Pothole",
    description: "A hole in the road",
    metadata: false,
    type: "realtime",
    keywords: "road, lubak",
    group: "street",
  },
  {
    service_code: "002",
    service_name: "가로등",
    description: null,
    metadata: true,
    type: "realtime",
    keywords: null,
    group: "street",
  },
  {
    service_code: "003",
    service_name: "Graffiti",
    description: null,
    metadata: false,
    type: "batch",
    keywords: null,
    group: null,
  },
];

const DEFINITION: ServiceDefinition = {
  service_code: "002",
  attributes: [
    {
      variable: true,
      code: "POLE",
      datatype: "string",
      required: true,
      datatype_description: null,
      order: 1,
      description: "Number on the pole",
    },
    {
      variable: true,
      code: "FAULT",
      datatype: "multivaluelist",
      required: true,
      datatype_description: null,
      order: 2,
      description: "What is wrong?",
      values: [
        { key: "dark", name: "Dark" },
        { key: "bent", name: "Bent" },
      ],
    },
  ],
};

function row(
  id: string,
  code: string,
  daysAgo: number,
  status: "open" | "closed",
  description: string,
): ServiceRequest {
  const made = formatDateTime(new Date(NOW.getTime() - daysAgo * 86_400_000), 480);
  return {
    service_request_id: id,
    status,
    status_notes: null,
    service_name: SERVICES.find((service) => service.service_code === code)?.service_name ?? null,
    service_code: code,
    description,
    requested_datetime: made,
    updated_datetime: made,
    expected_datetime: null,
    address: "M.A. Roxas Highway",
    address_id: null,
    zipcode: "02009",
    lat: 15.18,
    long: 120.56,
    media_url: null,
  };
}

class Refusal extends Error {
  readonly answer: { readonly status: number; readonly errors: Documents["errors"] };
  constructor(status: number, errors: Documents["errors"]) {
    super("refused");
    this.answer = { status, errors };
  }
}

const refuse = (status: number, description: string): never => {
  throw new Refusal(status, [{ code: status, description }]);
};

/** A small conforming server of GeoReport v2 on a free port, written with this package alone. */
export async function startSampleCity(
  spoiler: Spoiler = {},
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const rows = [
    row("CLK-1", "001", 1, "open", "큰 구멍 🕳️"),
    row("CLK-2", "002", 10, "closed", "Dark <lamp> & pole"),
    row("CLK-3", "001", 40, "open", "x"),
    row("CLK-4", "001", 80, "closed", "y"),
    row("CLK-5", "001", 200, "closed", "old"),
  ];
  const tokens = new Map<string, string>();
  let origin = "";

  const respond = (asked: Asked): Answer => {
    const give = <K extends Kind>(kind: K, value: Documents[K], status = 200): Answer =>
      asked.format === "xml"
        ? { status, type: XML_CONTENT_TYPE, body: toXml(kind, value) }
        : { status, type: JSON_CONTENT_TYPE, body: toJson(kind, value) };
    try {
      return route(asked, give);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return give("errors", error.answer.errors, error.answer.status);
    }
  };

  const route = (
    asked: Asked,
    give: <K extends Kind>(kind: K, value: Documents[K], status?: number) => Answer,
  ): Answer => {
    const jurisdiction = asked.params.get("jurisdiction_id") ?? asked.form.get("jurisdiction_id");
    if (jurisdiction && jurisdiction !== "clark.example")
      return refuse(404, "There is no such jurisdiction.");
    const [resource = "", id] = asked.path
      .replace(/^\/v2\//, "")
      .split("/")
      .map(decodeURIComponent);
    if (asked.method === "POST" && resource === "requests")
      return give("receipts", [post(asked.form)], 201);
    if (asked.path === "/discovery") return give("discovery", discovery(origin));
    if (resource === "services" && id === undefined) return give("services", SERVICES);
    if (resource === "services") return give("service_definition", definitionOf(id ?? ""));
    if (resource === "tokens")
      return give("tokens", [
        {
          token: id ?? "",
          service_request_id: tokens.get(id ?? "") ?? refuse(404, "There is no such token."),
        },
      ]);
    if (resource !== "requests") return refuse(404, "There is nothing here.");
    if (id !== undefined)
      return give("requests", [
        rows.find((one) => one.service_request_id === id) ??
          refuse(404, "There is no such request."),
      ]);
    return give("requests", list(asked.params));
  };

  const list = (params: URLSearchParams): readonly ServiceRequest[] => {
    const query = parseRequestsQuery(params, NOW);
    if (!query.ok) throw new Refusal(400, query.errors);
    const wanted = query.value;
    if (wanted.by === "ids")
      return rows.filter((one) => wanted.ids.includes(one.service_request_id));
    return rows
      .filter(
        (one) =>
          wanted.serviceCodes.length === 0 || wanted.serviceCodes.includes(one.service_code ?? ""),
      )
      .filter((one) => wanted.statuses.length === 0 || wanted.statuses.includes(one.status))
      .filter(
        (one) =>
          new Date(one.requested_datetime ?? "") >= wanted.start &&
          new Date(one.requested_datetime ?? "") <= wanted.end,
      );
  };

  const post = (body: URLSearchParams): Documents["receipts"][number] => {
    const form = parseRequestForm(body);
    if (form.api_key !== "demo") return refuse(403, "The key is missing or wrong.");
    if (!form.ok) throw new Refusal(400, form.errors);
    const service = SERVICES.find((one) => one.service_code === form.value.service_code);
    if (service === undefined) return refuse(404, "There is no such service.");
    const problems = checkAnswers(
      service.metadata ? DEFINITION : { ...DEFINITION, attributes: [] },
      form.value.attributes,
    );
    if (problems.length > 0) throw new Refusal(400, problems);
    const id = `CLK-${rows.length + 1}`;
    rows.unshift(stored(id, form.value));
    if (service.type !== "batch") return { service_request_id: id, service_notice: null };
    tokens.set(`t${id}`, id);
    return { token: `t${id}` };
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? "/", "http://localhost");
    const ending = /\.(xml|json)$/.exec(url.pathname);
    const asked: Asked = {
      method: request.method ?? "GET",
      path: url.pathname.replace(/\.(xml|json)$/, ""),
      format: ending?.[1] === "json" ? "json" : "xml",
      params: url.searchParams,
      form: new URLSearchParams(Buffer.concat(chunks).toString("utf8")),
    };
    const understood = spoiler.asked?.(asked) ?? asked;
    const answer = respond(understood);
    const sent = spoiler.answer?.(answer, asked) ?? answer;
    response.writeHead(sent.status, { "content-type": sent.type }).end(sent.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/v2`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function discovery(origin: string): Documents["discovery"] {
  return {
    changeset: "2026-11-01 08:00",
    contact: "open311@clark.example",
    key_service: "Ask open311@clark.example for a key.",
    endpoints: [
      {
        specification: GEOREPORT_V2,
        url: `${origin}/v2`,
        changeset: "2026-11-01 08:00",
        type: "test",
        formats: ["text/xml", "application/json"],
      },
    ],
  };
}

function definitionOf(code: string): ServiceDefinition {
  return code === DEFINITION.service_code
    ? DEFINITION
    : refuse(404, "There is no such definition.");
}

function stored(id: string, form: NewRequest): ServiceRequest {
  return {
    ...row(id, form.service_code, 0, "open", form.description ?? ""),
    address: form.address_string,
    lat: form.point?.lat ?? null,
    long: form.point?.long ?? null,
  };
}
