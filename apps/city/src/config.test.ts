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

test("an empty variable counts as not set", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "" })).toEqual(readConfig({}));
});

test("the README lists every setting as the code describes it", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  for (const [name, schema] of Object.entries(settings.shape))
    expect(readme).toContain(`| \`${name}\` | ${schema.description} |`);
});
