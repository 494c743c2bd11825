const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "53300", // too_many_connections
]);

const passingCodes = new Set([
  "40001", // serialization_failure
  "40P01", // deadlock_detected
  "55P03", // lock_not_available
  "57014", // query_canceled
]);

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  return "code" in error && typeof error.code === "string" ? error.code : "";
}

/** The database cannot be reached, or is going down or coming up. */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  if (awayCodes.has(code) || code.startsWith("08")) return true;
  return (
    error instanceof Error &&
    /connection terminated|timeout exceeded when trying to connect/i.test(error.message)
  );
}

/** The database answered, and did nothing of it: an SQLSTATE other than that it is going away. */
export function isRefused(error: unknown): boolean {
  return /^[0-9A-Z]{5}$/.test(codeOf(error)) && !isDatabaseAway(error);
}

export function isStorageFull(error: unknown): boolean {
  const code = codeOf(error);
  return code === "53100" || code === "ENOSPC";
}

/** Nobody's fault and soon over: the same work, tried again later, may well succeed. */
export function isPassing(error: unknown): boolean {
  return isDatabaseAway(error) || isStorageFull(error) || passingCodes.has(codeOf(error));
}
