import { currentLocale, type Locale } from "#messages";

/** Regional variants: the peso and Philippine habits for English and Filipino, Korean ones for Korean. */
const tags: Record<Locale, string> = { en: "en-PH", fil: "fil-PH", ko: "ko-KR" };

// An Intl formatter takes longer to build than a whole page to render; there are few distinct ones.
const cache = new Map<string, unknown>();

function cached<F>(kind: string, build: (tag: string) => F): F {
  const tag = tags[currentLocale()];
  const key = `${tag} ${kind}`;
  const found = cache.get(key) as F | undefined; // one kind is always built by the same function
  if (found !== undefined) return found;
  const built = build(tag);
  cache.set(key, built);
  return built;
}

const dateOptions: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };

/** "November 22, 2026", in the city's time zone. */
export function formatDate(at: Date, timeZone: string): string {
  return cached(
    `date ${timeZone}`,
    (tag) => new Intl.DateTimeFormat(tag, { ...dateOptions, timeZone }),
  ).format(at);
}

/** "November 22, 2026" of a "YYYY-MM-DD": a civil day has no time zone, it is the same for everybody. */
export function formatCivilDay(day: string): string {
  return formatDate(new Date(`${day}T00:00:00Z`), "UTC");
}

/** "Nov 22", for lists where the year is plain from the context. */
export function formatDay(at: Date, timeZone: string): string {
  const build = (tag: string) =>
    new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", timeZone });
  return cached(`day ${timeZone}`, build).format(at);
}

/** "November 22, 2026 at 4:05 PM", in the city's time zone. */
export function formatDateTime(at: Date, timeZone: string): string {
  const build = (tag: string) =>
    new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone });
  return cached(`date-time ${timeZone}`, build).format(at);
}

/** "4:05 PM", in the city's time zone. */
export function formatTime(at: Date, timeZone: string): string {
  return cached(
    `time ${timeZone}`,
    (tag) => new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone }),
  ).format(at);
}

const minute = 60_000;
const steps: [unit: Intl.RelativeTimeFormatUnit, lengthInMs: number, below: number][] = [
  ["minute", minute, 60 * minute],
  ["hour", 60 * minute, 24 * 60 * minute],
  ["day", 24 * 60 * minute, 45 * 24 * 60 * minute],
  ["month", 30.44 * 24 * 60 * minute, 365 * 24 * 60 * minute],
  ["year", 365.25 * 24 * 60 * minute, Number.POSITIVE_INFINITY],
];

/** "3 days ago", "in 2 hours"; the words for today and yesterday where the language has them. */
export function formatRelative(at: Date, now: Date): string {
  const distance = at.getTime() - now.getTime();
  const [unit, length] = steps.find(([, , below]) => Math.abs(distance) < below) ?? [
    "year",
    365.25 * 24 * 60 * minute,
  ];
  const build = (tag: string) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  // Towards zero: what was due 47 hours ago is one day late, not two.
  return cached("relative", build).format(Math.trunc(distance / length) || 0, unit);
}

export function formatNumber(value: number): string {
  return cached("number", (tag) => new Intl.NumberFormat(tag)).format(value);
}

/** 0.934 -> "93%". */
export function formatPercent(share: number): string {
  return cached("percent", (tag) => new Intl.NumberFormat(tag, { style: "percent" })).format(share);
}

/** "120 m" to the nearest ten below a kilometre, "1.2 km" above. */
export function formatDistance(metres: number): string {
  const near = metres < 995;
  const build = (tag: string) =>
    new Intl.NumberFormat(tag, {
      style: "unit",
      unit: near ? "meter" : "kilometer",
      maximumFractionDigits: near ? 0 : 1,
    });
  return cached(near ? "metres" : "kilometres", build).format(
    near ? Math.round(metres / 10) * 10 : metres / 1000,
  );
}

/** "a, b and c". */
export function formatList(items: readonly string[]): string {
  return cached("list", (tag) => new Intl.ListFormat(tag)).format(items);
}
