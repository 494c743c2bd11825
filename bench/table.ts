/** Columns as wide as their longest entry; numbers to the right. */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => {
    const cells = widths.map((width, column) => {
      const text = row[column] ?? "";
      return column === 0 ? text.padEnd(width) : text.padStart(width);
    });
    return `| ${cells.join(" | ")} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(Math.max(width - 1, 2))}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

export function fixed(value: number, digits: number): string {
  return value.toFixed(digits);
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
