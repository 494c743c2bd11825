export { importReports, type ImportRequest } from "./service/import-reports.ts";
export { readOpen311 } from "./reading/open311.ts";
export { openSource, type Opened } from "./reading/open.ts";
export { createProgress } from "./progress.ts";
export type { ImportResult, ReadRow } from "./schema.ts";
export { exportCity } from "./whole-city/export-city.ts";
export { restoreCity, type RestoreProblem } from "./whole-city/restore-city.ts";
export { readCsv } from "./reading/csv.ts";
export { csvMapSchema, type CsvMap } from "./reading/csv-map.ts";
