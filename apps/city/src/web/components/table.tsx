// A table that is laid out as cards loses its meaning in some browsers, unless its roles are said outright.
// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role
import type { ComponentChildren } from "preact";

export type TableColumn = { label: string; numeric?: boolean };

export type TableProps = {
  /** Names the table's scroll area; unique on the page. */
  id: string;
  caption: string;
  /** The page's title says the same: the caption is for those who hear the page. */
  hasTitle?: boolean;
  columns: readonly TableColumn[];
  /** The first cell of a row is its heading. */
  rows: readonly (readonly ComponentChildren[])[];
};

/**
 * On a phone each row is a card, every value beside the name of its column. Between phone and
 * desktop it scrolls sideways in itself, and the keyboard reaches it.
 */
export function Table({ id, caption, hasTitle, columns, rows }: TableProps) {
  return (
    <div class="table-scroll" role="region" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class="govuk-table" role="table">
        <caption
          class={hasTitle ? "govuk-visually-hidden" : "govuk-table__caption"}
          id={`${id}-caption`}
        >
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr class="govuk-table__row" role="row">
            {columns.map((column) => (
              <th
                scope="col"
                role="columnheader"
                class={classOf("header", column)}
                key={column.label}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, line) => (
            <tr class="govuk-table__row" role="row" key={line}>
              {row.map((cell, index) => (
                <Cell column={columns[index]} isHeading={index === 0} key={index}>
                  {cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = {
  column: TableColumn | undefined;
  isHeading: boolean;
  children: ComponentChildren;
};

function Cell({ column, isHeading, children }: CellProps) {
  return isHeading ? (
    <th scope="row" role="rowheader" class={classOf("header", column)}>
      {children}
    </th>
  ) : (
    <td role="cell" class={classOf("cell", column)} data-label={column?.label}>
      {children}
    </td>
  );
}

function classOf(kind: "cell" | "header", column: TableColumn | undefined): string {
  const name = `govuk-table__${kind}`;
  return column?.numeric ? `${name} ${name}--numeric` : name;
}
