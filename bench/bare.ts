// What the ratios are measured against: the same HTTP server and database driver, one insert or one
// select per request, and nothing else.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import pg from "pg";
import { randomUUID } from "node:crypto";

const { PORT, DATABASE_URL, DATABASE_POOL, CITY } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL) });

await pool.query(`create table if not exists bare_reports (
  city text not null,
  id uuid not null,
  service text not null,
  words text not null,
  address text,
  attributes jsonb not null,
  lon double precision,
  lat double precision,
  received_at timestamptz not null default now(),
  primary key (city, id)
)`);

const app = new Hono();

app.post("/reports", async (c) => {
  const fields = new URLSearchParams(await c.req.text());
  const id = randomUUID();
  await pool.query({
    name: "insert",
    text: `insert into bare_reports (city, id, service, words, address, attributes, lon, lat)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      CITY,
      id,
      fields.get("service_code"),
      fields.get("description"),
      fields.get("address_string"),
      "{}",
      fields.get("long"),
      fields.get("lat"),
    ],
  });
  return c.json([{ id }], 201);
});

app.get("/reports", async (c) => {
  const { rows } = await pool.query({
    name: "select",
    text: `select cases.id, cases.reference, cases.state, cases.service, cases.place,
        cases.received_at, cases.due_at, reports.words, reports.address, reports.supporters
      from cases join reports on reports.city = cases.city and reports.case_id = cases.id
      where cases.city = $1 and cases.is_public
      order by cases.received_at desc, cases.id desc limit 20`,
    values: [CITY],
  });
  return c.json(rows);
});

app.get("/", (c) => c.text("ready"));

const server = serve({ fetch: app.fetch, port: Number(PORT), hostname: "127.0.0.1" });
process.once("SIGTERM", () => {
  server.close();
  process.exit();
});
