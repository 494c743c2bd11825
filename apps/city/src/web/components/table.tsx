import type { ComponentChildren } from "preact";

export type TableColumn = { label: string; numeric?: boolean };

export type TableProps = {
  /** Names the table's scroll area; unique on the page. */
  id: string;
  caption: string;
  columns: readonly TableColumn[];
  /** The first cell of a row is its heading. */
  rows: readonly (readonly ComponentChildren[])[];
};

/** Scrolls sideways in itself on a narrow screen; the keyboard reaches it. */
export function Table({ id, caption, columns, rows }: TableProps) {
  const align = (index: number, kind: "cell" | "header") =>
    columns[index]?.numeric ? ` govuk-table__${kind}--numeric` : "";
  return (
    <div class="table-scroll" role="region" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption" id={`${id}-caption`}>
          {caption}
        </caption>
        <thead>
          <tr class="govuk-table__row">
            {columns.map((column, index) => (
              <th
                scope="col"
                class={`govuk-table__header${align(index, "header")}`}
                key={column.label}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr class="govuk-table__row" key={line}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th
                    scope="row"
                    class={`govuk-table__header${align(index, "header")}`}
                    key={index}
                  >
                    {cell}
                  </th>
                ) : (
                  <td class={`govuk-table__cell${align(index, "cell")}`} key={index}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
