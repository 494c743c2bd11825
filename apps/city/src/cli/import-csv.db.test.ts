import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTestCity } from "#testing/city";
import { commands } from "./commands.ts";

const map = {
  source: "hotline",
  timeZone: "Asia/Manila",
  delimiter: ";",
  dateFormat: "DD/MM/YYYY HH:mm",
  columns: {
    id: "Ticket",
    received: "Filed",
    service: "Kind",
    words: "Details",
    status: "Status",
    closed: "Ended",
  },
  closedStatuses: ["Resolved"],
  services: { Lubak: "pothole" },
  attributes: { size: "Size" },
};

test("a table is read by its map, and what cannot be read is refused with its number", async () => {
  const city = await startTestCity();
  const cwd = await mkdtemp(join(tmpdir(), "tugon-csv-"));
  await writeFile(join(cwd, "map.json"), JSON.stringify(map));
  await writeFile(
    join(cwd, "table.csv"),
    "\ufeffTicket;Filed;Kind;Details;Status;Ended;Size\r\n" +
      'A-1;03/02/2025 08:05;Lubak;"A hole; deep,\nand wide";Resolved;05/02/2025 10:00;large\r\n' +
      "A-2;31/02/2025 08:05;Lubak;No such day;Open;;\r\n",
  );
  let said = "";
  const write = (text: string) => {
    said += text;
  };
  const { app, platform } = city;
  const io = { stdout: write, stderr: write, cwd };
  const args = ["csv", "table.csv", "--map", "map.json", "--city", city.city.slug];
  await commands["import"]?.run({ app, platform, config: platform.config, io, args });
  expect(said).toBe(
    "1 reports came in, 0 were here already, 1 were refused.\n" +
      "  1 x Its date of receipt cannot be read.\n      A-2\n",
  );
  const found = await platform.db
    .selectFrom("cases")
    .innerJoin("reports", (on) =>
      on.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
    )
    .select([
      "source",
      "sourceId",
      "service",
      "state",
      "words",
      "attributes",
      "receivedAt",
      "closedAt",
    ])
    .where("cases.city", "=", city.city.slug)
    .execute();
  expect(found).toEqual([
    {
      source: "hotline",
      sourceId: "A-1",
      service: "pothole",
      state: "closed",
      words: "A hole; deep,\nand wide",
      attributes: { size: "large" },
      receivedAt: new Date("2025-02-03T00:05:00Z"),
      closedAt: new Date("2025-02-05T02:00:00Z"),
    },
  ]);
});
