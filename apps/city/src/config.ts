import { isIP } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

// From src/config.ts and from the bundle dist/server/main.js alike.
const builtClientDir = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../dist/client" : "../client", import.meta.url),
);

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/ });

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** Names or addresses as they stand in a URL, but without port, path and brackets. */
const hosts = z
  .string()
  .transform((text) => text.split(",").map((host) => host.trim().toLowerCase()))
  .superRefine((list, context) => {
    for (const host of list)
      if (isIP(host) === 0 && !hostName.test(host))
        context.addIssue({
          code: "custom",
          message: `"${host}" is not a host: write erp.city.example or 10.0.0.5, without scheme, port or path`,
        });
  });

/** Every setting, its meaning in one sentence. `tugon doctor` and the README print this table. */
export const settings = z.object({
  PORT: optional(port).describe("Port to listen on. Default 3000."),
  HOST: optional(z.string()).describe(
    "Address to listen on. Default 127.0.0.1 (this machine only).",
  ),
  PUBLIC_URL: optional(url).describe(
    "Address that residents use, for links in mails and receipts. Default http://localhost:PORT.",
  ),
  DATA_DIR: optional(z.string()).describe(
    "Folder of the embedded database, photos and the secret. Default ./data.",
  ),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })).describe(
    "PostgreSQL 15 or newer instead of the embedded database.",
  ),
  DATABASE_POOL: optional(z.coerce.number().int().min(2).max(500)).describe(
    "Connections per process to PostgreSQL. Default 10.",
  ),
  TUGON_SECRET: optional(
    z.string().regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits (openssl rand -hex 32)"),
  ).describe(
    "Key that seals names and contacts. Needed with DATABASE_URL; else made once in DATA_DIR/secret.",
  ),
  TRUST_PROXY: optional(z.enum(["0", "1"])).describe(
    "1 when a reverse proxy sets X-Forwarded-For. Default 0.",
  ),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })).describe(
    "Mail server, smtp://user:password@host:port. Without it mail lands in the built-in mailbox.",
  ),
  MAIL_FROM: optional(z.string().min(3)).describe(
    "Sender of mails, for example: Clark <answers@clark.example>. Needed with SMTP_URL.",
  ),
  SMS_URL: optional(url).describe(
    "Gateway that takes text messages as JSON. Without it they land in the built-in mailbox.",
  ),
  SMS_TOKEN: optional(z.string()).describe("Bearer token for SMS_URL."),
  S3_ENDPOINT: optional(url).describe("S3-compatible store for photos, bucket included."),
  S3_REGION: optional(z.string()).describe("Region of the S3 store. Default auto."),
  S3_ACCESS_KEY_ID: optional(z.string()).describe("Needed with S3_ENDPOINT."),
  S3_SECRET_ACCESS_KEY: optional(z.string()).describe("Needed with S3_ENDPOINT."),
  MAP_TILES_URL: optional(z.string()).describe(
    "A PMTiles file (address or path under DATA_DIR) for the map. Default: the city's drawn base.",
  ),
  OPEN311_PER_MINUTE: optional(z.coerce.number().int().min(1)).describe(
    "Requests that one Open311 API key may file per minute and process. Default 600.",
  ),
  WEBHOOK_ALLOW_PRIVATE: optional(hosts).describe(
    "Hosts in your own network that may get webhooks, with commas between. Default none.",
  ),
  LOG_LEVEL: optional(z.enum(["debug", "info", "warn", "error", "silent"])).describe(
    "How much to log. Default info.",
  ),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Null until the port is known, when PORT is 0. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly database:
    | { readonly kind: "embedded"; readonly directory: string }
    | { readonly kind: "postgres"; readonly url: string; readonly pool: number };
  readonly secretHex: string | null;
  readonly trustProxy: boolean;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly sms: { readonly url: string; readonly token: string | null } | null;
  readonly s3: {
    readonly endpoint: string;
    readonly region: string;
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
  } | null;
  readonly mapTilesUrl: string | null;
  readonly open311PerMinute: number;
  /** Hosts whose private addresses webhooks may be sent to. */
  readonly webhookAllowPrivate: readonly string[];
  /** Where the client build is. */
  readonly clientDir: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

export type ConfigProblem = { readonly name: string; readonly message: string };

type Env = Readonly<Record<string, string | undefined>>;
type Settings = z.infer<typeof settings>;

/** Settings that only make sense together. */
function contradictions(env: Settings): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (env.DATABASE_URL && !env.TUGON_SECRET)
    problems.push({
      name: "TUGON_SECRET",
      message: "is needed with DATABASE_URL, the same for every server (openssl rand -hex 32)",
    });
  if (env.SMTP_URL && !env.MAIL_FROM)
    problems.push({ name: "MAIL_FROM", message: "is needed with SMTP_URL" });
  if (env.S3_ENDPOINT && !(env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY))
    problems.push({
      name: "S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY",
      message: "are needed with S3_ENDPOINT",
    });
  return problems;
}

/**
 * Reads the settings from the environment. All mistakes are returned together, one sentence each.
 */
export function readConfig(
  env: Env,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const parsed = settings.safeParse(env);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map((issue) => ({
        name: issue.path.join("."),
        message: issue.message,
      })),
    };
  const problems = contradictions(parsed.data);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, config: interpret(parsed.data) };
}

function interpret(env: Settings): Config {
  const host = env.HOST ?? "127.0.0.1";
  const listenPort = env.PORT ?? 3000;
  const dataDir = resolve(env.DATA_DIR ?? "data");
  // Passkeys want a name: browsers make none for a bare address.
  const isThisMachine = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host);
  const localUrl =
    listenPort === 0 ? null : `http://${isThisMachine ? "localhost" : host}:${listenPort}`;
  return {
    port: listenPort,
    host,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, "") ?? localUrl,
    dataDir,
    database: env.DATABASE_URL
      ? { kind: "postgres", url: env.DATABASE_URL, pool: env.DATABASE_POOL ?? 10 }
      : { kind: "embedded", directory: resolve(dataDir, "db") },
    secretHex: env.TUGON_SECRET?.toLowerCase() ?? null,
    trustProxy: env.TRUST_PROXY === "1",
    smtp: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
    sms: env.SMS_URL ? { url: env.SMS_URL, token: env.SMS_TOKEN ?? null } : null,
    s3:
      env.S3_ENDPOINT && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY
        ? {
            endpoint: env.S3_ENDPOINT,
            region: env.S3_REGION ?? "auto",
            accessKeyId: env.S3_ACCESS_KEY_ID,
            secretAccessKey: env.S3_SECRET_ACCESS_KEY,
          }
        : null,
    mapTilesUrl: env.MAP_TILES_URL ?? null,
    open311PerMinute: env.OPEN311_PER_MINUTE ?? 600,
    webhookAllowPrivate: env.WEBHOOK_ALLOW_PRIVATE ?? [],
    clientDir: builtClientDir,
    logLevel: env.LOG_LEVEL ?? "info",
  };
}

/** The only place that reads `process.env`. */
export function readProcessConfig(): ReturnType<typeof readConfig> {
  return readConfig(process.env);
}
