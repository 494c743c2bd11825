import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startTestCity, type TestCity } from "#testing/city";
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

async function runImport(city: TestCity, table: string) {
  const cwd = await mkdtemp(join(tmpdir(), "tugon-csv-"));
  await writeFile(join(cwd, "map.json"), JSON.stringify(map));
  await writeFile(join(cwd, "table.csv"), table);
  let said = "";
  const write = (text: string) => {
    said += text;
  };
  const { app, platform } = city;
  const io = { stdout: write, stderr: write, cwd };
  const files = ["table.csv", "--map", "map.json", "--refused", "refused.csv"];
  const args = ["csv", ...files, "--city", city.city.slug];
  const ended = await commands["import"]
    ?.run({ app, platform, config: platform.config, io, args })
    .catch((error: unknown) => String(error));
  return { ended, said, refused: await readFile(join(cwd, "refused.csv"), "utf8") };
}

test("a table is read by its map, and what cannot be read is refused with its number", async () => {
  const city = await startTestCity();
  const { ended, said, refused } = await runImport(
    city,
    "\ufeffTicket;Filed;Kind;Details;Status;Ended;Size\r\n" +
      'A-1;03/02/2025 08:05;Lubak;"A hole; deep,\nand wide";Resolved;05/02/2025 10:00;large\r\n' +
      "A-2;31/02/2025 08:05;Lubak;No such day;Open;;\r\n" +
      ";31/01/2025 08:05;Lubak;Nobody's;Open;;\r\n",
  );
  expect(ended).toBe(3);
  expect(said).toBe(
    "1 reports came in, 0 were here already, 2 were refused.\n" +
      "  1 x Its date of receipt cannot be read.\n      A-2\n" +
      "  1 x It has no number.\n      31/01/2025 08:05 Lubak Nobody's Open\n" +
      "Each of them is listed in refused.csv.\n",
  );
  expect(refused.split("\r\n").slice(1)).toEqual([
    "A-2,table.csv,4,bad-date,Its date of receipt cannot be read.,31/02/2025 08:05",
    ",table.csv,5,no-number,It has no number.,31/01/2025 08:05 Lubak Nobody's Open",
    "",
  ]);
  const found = await city.platform.db
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

test("a mark that is never closed stops the import before anything is misread", async () => {
  const city = await startTestCity();
  const { ended, said } = await runImport(
    city,
    "Ticket;Filed;Kind;Details;Status;Ended;Size\n" +
      'B-1;01/02/2025 08:05;Lubak;The 2" pipe;Open;;\n' +
      'B-2;01/02/2025 08:05;Lubak;"Never closed;Open;;\n' +
      "B-3;01/02/2025 08:05;Lubak;Swallowed;Open;;\n",
  );
  expect(ended).toBe("Error: table.csv: A quotation mark opens after line 2 and is never closed.");
  expect(said).toContain("run the same command again");
});
