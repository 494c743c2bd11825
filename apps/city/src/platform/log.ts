import { pino, type Logger } from "pino";

export type Log = Pick<Logger, "debug" | "info" | "warn" | "error">;

/** Structured lines on standard output. Nothing personal is logged: ids and codes only. */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // Lines go out together, a quarter of a second late at most: a write of its own for each costs as
    // much as a query. What is left goes at the exit, after an uncaught error too.
    pino.destination({ dest: 1, sync: false, minLength: 12_288, periodicFlush: 250 }),
  );
}
