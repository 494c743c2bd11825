import type { Step } from "@tugon/clock";
import { dueDateFor, isClosed, isOverdue, type Case } from "#features/cases";
import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import { Details } from "#web/components";
import { formatDate, formatDateTime } from "#web/i18n";

const dayName = (day: string) => formatDate(new Date(`${day}T12:00:00Z`), "UTC");

export function stepWords(step: Step): string {
  const day = dayName(step.day);
  switch (step.kind) {
    case "after-closing":
      return m.reports_due_after_closing({ day });
    case "received":
      return m.reports_due_received({ day });
    case "counted":
      return m.reports_due_counted({ day, number: String(step.nth) });
    case "skipped":
      return step.why === "weekend"
        ? m.reports_due_weekend({ day })
        : m.reports_due_holiday({ day, holiday: step.holiday[currentLocale()] });
  }
}

function lead(subject: Case, city: City, now: Date): string {
  const day = formatDateTime(subject.dueAt, city.timeZone);
  if (isClosed(subject.state)) return m.reports_due_was({ day });
  return isOverdue(subject, now) ? m.reports_due_late({ day }) : m.reports_due_by({ day });
}

/** By when the city must answer, and how that day was counted. */
export function Due({ subject, city, now }: { subject: Case; city: City; now: Date }) {
  const service = city.services.find((candidate) => candidate.code === subject.service);
  const counted = service && dueDateFor(city, service.lawClass, subject.receivedAt);
  // After a reopening, or a change of the calendar since, the steps would explain another day.
  const isExplained = counted?.due.getTime() === subject.dueAt.getTime();
  return (
    <>
      <p>{lead(subject, city, now)}</p>
      {service && isExplained && (
        <Details summary={m.reports_due_how()}>
          <p>{m.reports_due_law({ item: wordsIn(service.charterItem, currentLocale()) })}</p>
          <ol>
            {counted.steps.map((step, index) => (
              <li key={index}>{stepWords(step)}</li>
            ))}
          </ol>
        </Details>
      )}
    </>
  );
}
