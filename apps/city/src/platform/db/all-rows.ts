type Result = { readonly rows: unknown[] };

/** `pg` answers a script of several statements with a list of results: their rows, in order. */
export function allRows(result: Result | readonly Result[]): unknown[] {
  return "rows" in result ? result.rows : result.flatMap(({ rows }) => rows);
}
