import type { ComponentChildren } from "preact";
import { m } from "#messages";

export type SummaryRow = { key: string; value: ComponentChildren; changeHref?: string | undefined };

/** Answers read back: "Where: Gate 3. Change". */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) => (
        <div class="govuk-summary-list__row" key={row.key}>
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.changeHref !== undefined && (
            <dd class="govuk-summary-list__actions">
              <a href={row.changeHref}>
                {m.web_change()}
                <span class="govuk-visually-hidden">: {row.key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
