export type Holidays = Readonly<Record<string, { en: string; fil: string; ko: string }>>;
export type Calendar = { timeZone: string; workingWeekdays: readonly number[]; opensAt: string; closesAt: string; holidays: Holidays };
export type DueDate = { due: Date; dueDay: string; steps: unknown[] };
export const philippineHolidays: Holidays = {};
export const koreanHolidays: Holidays = {};
export const ra11032: { simple: number; complex: number; highlyTechnical: number } = { simple: 3, complex: 7, highlyTechnical: 20 };
export function dueDate(of: { receivedAt: Date; workingDays: number; calendar: Calendar }): DueDate {
  const due = new Date(of.receivedAt.getTime() + of.workingDays * 86400000);
  return { due, dueDay: due.toISOString().slice(0, 10), steps: [] };
}
