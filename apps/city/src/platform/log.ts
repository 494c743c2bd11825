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
    // Lines that come while others are being written go out together; what is left goes at the exit.
    pino.destination({ dest: 1, sync: false }),
  );
}
