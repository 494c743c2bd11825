import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readConfig, settings } from "./config.ts";

test("nothing needs to be set", () => {
  const read = readConfig({});
  expect(read).toMatchObject({
    ok: true,
    config: {
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      database: { kind: "embedded" },
      smtp: null,
      s3: null,
      logLevel: "info",
    },
  });
});

test("every mistake is said, all at once", () => {
  const read = readConfig({ PORT: "many", PUBLIC_URL: "clark", DATABASE_URL: "mysql://x" });
  if (read.ok) throw new Error("accepted");
  expect(read.problems.map(({ name }) => name)).toEqual(["PORT", "PUBLIC_URL", "DATABASE_URL"]);
});

test("settings that need each other say so", () => {
  const read = readConfig({
    DATABASE_URL: "postgres://localhost/city",
    SMTP_URL: "smtp://localhost",
    S3_ENDPOINT: "https://store.example/photos",
  });
  if (read.ok) throw new Error("accepted");
  expect(read.problems.map(({ name }) => name)).toEqual([
    "TUGON_SECRET",
    "MAIL_FROM",
    "S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY",
  ]);
});

test("the hosts that webhooks may reach in a private network are judged one by one", () => {
  const read = readConfig({ WEBHOOK_ALLOW_PRIVATE: "ERP.city.example, 10.0.0.5,fd00::7" });
  expect(read).toMatchObject({
    ok: true,
    config: { webhookAllowPrivate: ["erp.city.example", "10.0.0.5", "fd00::7"] },
  });
  const refused = readConfig({ WEBHOOK_ALLOW_PRIVATE: "https://erp,erp:8443,10.0.0.0/8,*.city" });
  if (refused.ok) throw new Error("accepted");
  expect(
    refused.problems.map(({ name, message }) => `${name} ${message.split(" is ")[0]}`),
  ).toEqual([
    'WEBHOOK_ALLOW_PRIVATE "https://erp"',
    'WEBHOOK_ALLOW_PRIVATE "erp:8443"',
    'WEBHOOK_ALLOW_PRIVATE "10.0.0.0/8"',
    'WEBHOOK_ALLOW_PRIVATE "*.city"',
  ]);
});

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "" })).toEqual(readConfig({}));
});

test("the README lists every setting as the code describes it", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  for (const [name, schema] of Object.entries(settings.shape))
    expect(readme).toContain(`| \`${name}\` | ${schema.description} |`);
});
