import { explain } from "@tugon/clock";
import { isClosed, isOverdue, readClocks, type Case } from "#features/cases";
import type { City } from "#features/cities";
import { currentLocale, m } from "#messages";
import type { StoredEvent } from "#platform/events";
import { Details } from "#web/components";
import { formatDateTime } from "#web/i18n";

type Props = {
  readonly subject: Case;
  readonly city: City;
  readonly events: readonly StoredEvent[];
  readonly now: Date;
};

function lead({ subject, city, now }: Props): string {
  const day = formatDateTime(subject.dueAt, city.timeZone);
  if (isClosed(subject.state)) return m.reports_due_was({ day });
  if (subject.pause !== null) return m.reports_due_paused();
  return isOverdue(subject, now) ? m.reports_due_late({ day }) : m.reports_due_by({ day });
}

/** By when the city must answer, and how each law and promise counts to that day. */
export function Due(props: Props) {
  const { subject, city, events, now } = props;
  const clocks = readClocks(city, subject, events, now);
  return (
    <>
      <p>{lead(props)}</p>
      {clocks.length > 0 && (
        <Details summary={m.reports_due_how()}>
          {clocks.map(({ duty, clock }) => (
            <section key={`${duty.pack.code} ${duty.rule.code}`}>
              <h3 class="due-rule">{duty.rule.names[currentLocale()]}</h3>
              {explain(clock, currentLocale(), "resident").map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </section>
          ))}
        </Details>
      )}
    </>
  );
}
