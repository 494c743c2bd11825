const quietFrom = 21;
const quietUntil = 7;

function hourIn(timeZone: string, at: Date): number {
  const options = { hour: "numeric", hourCycle: "h23", timeZone } as const;
  return Number(new Intl.DateTimeFormat("en", options).format(at));
}

const hourMs = 3_600_000;

/**
 * When a text message may go out: now, or at seven in the morning of the city. Null means now. The
 * cities we serve shift no clocks; where one did, a message would be an hour off on that night.
 */
export function endOfQuietHours(timeZone: string, now: Date): Date | null {
  const hour = hourIn(timeZone, now);
  if (hour >= quietUntil && hour < quietFrom) return null;
  const hours = hour >= quietFrom ? 24 - hour + quietUntil : quietUntil - hour;
  return new Date(Math.floor(now.getTime() / hourMs) * hourMs + hours * hourMs);
}
