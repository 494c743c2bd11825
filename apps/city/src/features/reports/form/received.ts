import { instantAt, parseCivilDate, wallTimeAt } from "@tugon/clock";

const shape = /^(\d{4}-\d{2}-\d{2})[ T]([01]?\d|2[0-3]):([0-5]\d)$/;

/** A moment as an officer types it, in the city's time: `2026-11-16 10:00`. */
export function receivedText(at: Date, timeZone: string): string {
  const { day, time } = wallTimeAt(at, timeZone);
  return `${day} ${time.slice(0, 5)}`;
}

const aMinute = 60_000;
const oldest = 60 * 24 * 60 * aMinute;

/**
 * When a paper or a call reached the city; null when it is not a moment, lies in the future, or so
 * far back that it is a slip of the keyboard.
 */
export function readReceived(text: string, timeZone: string, now: Date): Date | null {
  const [, date = "", hour = "", minute = ""] = shape.exec(text.trim()) ?? [];
  const day = parseCivilDate(date);
  if (!day) return null;
  const at = instantAt(day, `${hour.padStart(2, "0")}:${minute}`, timeZone);
  const age = now.getTime() - at.getTime();
  return age < -aMinute || age > oldest ? null : at;
}
