// Spreadsheets run a cell that begins so as a formula (OWASP, CSV injection).
const formulaStart = /^[=+\-@\t\r]/;

export type CsvValue = string | number | boolean | null;

/** RFC 4180, and safe to open in a spreadsheet: texts never begin a formula. */
function csvCell(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a file, with its line end. */
export function csvLine(cells: readonly CsvValue[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** Without it Excel reads UTF-8 as the machine's old code page and breaks ñ and Hangul. */
export const byteOrderMark = "\uFEFF";
