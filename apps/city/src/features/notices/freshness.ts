const dayMs = 24 * 3_600_000;
/** News that nobody heard for this long is not news: an outage is made up for, an import stays silent. */
const newsMs = 14 * dayMs;
/** A code lives for minutes; one that comes later only confuses. */
const codeMs = 3_600_000;

export function isNewsStill(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() < newsMs;
}

/** A notice that waited too long, as in a city that was read in from an old file. */
export function isStale(
  { template, at }: { readonly template: string; readonly at: Date },
  now: Date,
): boolean {
  if (template === "identity.code-requested") return now.getTime() - at.getTime() > codeMs;
  return !isNewsStill(at, now);
}
