import { formatDate, formatDateTime, formatDay, formatRelative } from "#web/i18n";

type TimeProps = { at: Date; timeZone: string; style?: "date" | "date-time" | "day" };

const styles = { date: formatDate, "date-time": formatDateTime, day: formatDay };

export function Time({ at, timeZone, style = "date-time" }: TimeProps) {
  return <time dateTime={at.toISOString()}>{styles[style](at, timeZone)}</time>;
}

/** "3 days ago", with the exact time in the machine-readable attribute and on hover. */
export function RelativeTime({ at, now, timeZone }: { at: Date; now: Date; timeZone: string }) {
  return (
    <time dateTime={at.toISOString()} title={formatDateTime(at, timeZone)}>
      {formatRelative(at, now)}
    </time>
  );
}
