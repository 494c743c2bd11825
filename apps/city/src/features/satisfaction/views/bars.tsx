import type { ComponentChildren } from "preact";
import { m } from "#messages";
import { Details } from "#web/components";
import { formatPercent } from "#web/i18n";

export type Bar = {
  readonly label: string;
  readonly note?: string;
  /** Null where too few answered to be shown. */
  readonly share: number | null;
};

/** Shares as bars, each with its words and its number: the drawing itself says nothing more. */
function Bars({ bars }: { bars: readonly Bar[] }) {
  return (
    <ul class="bars measure">
      {bars.map(({ label, note, share }) => (
        <li key={label}>
          <span>
            {label}
            {note !== undefined && (
              <>
                <br />
                <small>{note}</small>
              </>
            )}
          </span>
          <strong>{share === null ? m.satisfaction_few() : formatPercent(share)}</strong>
          <svg width="100%" height="14" fill="currentColor" aria-hidden="true" focusable="false">
            <rect width="100%" height="14" fill="none" stroke="currentColor" stroke-width="2" />
            {share !== null && <rect width={`${100 * share}%`} height="14" />}
          </svg>
        </li>
      ))}
    </ul>
  );
}

type ChartProps = {
  title: string;
  lead?: string;
  bars: readonly Bar[];
  /** The same numbers in a table, and the counts behind them. */
  children: ComponentChildren;
};

export function Chart({ title, lead, bars, children }: ChartProps) {
  return (
    <section>
      <h2>{title}</h2>
      {lead !== undefined && <p>{lead}</p>}
      <Bars bars={bars} />
      <Details summary={m.satisfaction_as_table()}>{children}</Details>
    </section>
  );
}
