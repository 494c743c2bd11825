/** What reading gives: the value, or what is wrong and where. Reading never throws on bad input. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | Problem;

export interface Problem {
  readonly ok: false;
  readonly problem: string;
  /** A path such as `requests[3].lat`, or `line 4, column 7` where the text itself is broken. */
  readonly at: string;
}

export function good<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function bad(problem: string, at: string): Problem {
  return { ok: false, problem, at };
}
