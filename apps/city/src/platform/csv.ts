// Spreadsheets run a cell that begins so as a formula (OWASP, CSV injection).
const formulaStart = /^[=+\-@\t\r]/;

/** RFC 4180, and safe to open in a spreadsheet: texts never begin a formula. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLineEnd = "\r\n";
/** Without it Excel reads UTF-8 as the machine's old code page and breaks ñ and Hangul. */
export const byteOrderMark = "\uFEFF";
