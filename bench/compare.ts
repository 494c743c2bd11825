import { openCityDatabase, type CityDatabase } from "./city/database.ts";
import { connections, measureInTurns, type Contender, type Measured } from "./measure.ts";
import { startApplication, startBare, type Server } from "./servers.ts";
import { fixed, percent, renderTable } from "./table.ts";

const reportCount = 300_000;

const head = [
  "operation",
  "req/s",
  "p50 ms",
  "p99 ms",
  "app CPU ms",
  "db CPU ms",
  "SQL",
  "KB",
  "errors",
  "others",
];

function row(measured: Measured): string[] {
  return [
    measured.name,
    fixed(measured.perSecond, 0),
    fixed(measured.p50Ms, 1),
    fixed(measured.p99Ms, 1),
    fixed(measured.appMs, 3),
    fixed(measured.databaseMs, 3),
    fixed(measured.statements, 1),
    fixed(measured.kbPerAnswer, 1),
    String(measured.errors),
    percent(measured.others),
  ];
}

export type Comparison = {
  readonly target: string;
  /** Checks that both do what they are asked for, and says what to ask them. */
  readonly contenders: (
    application: Server,
    bare: Server,
  ) => Promise<readonly [Contender, Contender]>;
};

function report(database: CityDatabase, target: string, measured: readonly Measured[]): string {
  const [application, bare] = measured;
  if (!application || !bare) throw new Error("Nothing was measured.");
  const byRate = application.perSecond / bare.perSecond;
  const cpu = (of: Measured) => of.appMs + of.databaseMs;
  return [
    `PostgreSQL ${database.version} with fsync, ${reportCount.toLocaleString("en")} reports, ${connections} connections`,
    renderTable(head, measured.map(row)),
    `ratio to the bare route: ${fixed(byRate, 2)} by rate, ${fixed(bare.appMs / application.appMs, 2)} by CPU of the ` +
      `process, ${fixed(cpu(bare) / cpu(application), 2)} by CPU of process and database (target: ${target})`,
  ].join("\n");
}

/** The application and the bare route, each in its own process, in turns on one database. */
export async function compare({ target, contenders }: Comparison): Promise<string> {
  const database = await openCityDatabase(reportCount);
  try {
    const application = await startApplication(database.url);
    await database.passEvents();
    const bare = await startBare(database.url);
    const measured = await measureInTurns(await contenders(application, bare), database);
    await application.stop();
    await bare.stop();
    return report(database, target, measured);
  } finally {
    await database.stop();
  }
}
