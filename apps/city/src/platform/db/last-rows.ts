type Result = { readonly rows: unknown[] };

/** `pg` answers a script of several statements with a list of results: the last one's rows. */
export function lastRows(result: Result | readonly Result[]): unknown[] {
  const last = "rows" in result ? result : result.at(-1);
  return last?.rows ?? [];
}
