import type { Context } from "hono";

export type FormValues = Readonly<Record<string, string | File | (string | File)[]>>;

/** The posted fields, multipart or urlencoded; a name that occurs twice is a list. */
export async function formValues(c: Context): Promise<FormValues> {
  return c.req.parseBody({ all: true });
}

/** The first text under a name, trimmed of line-end differences; empty when absent. */
export function oneOf(values: FormValues, name: string): string {
  const value = values[name];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.replaceAll("\r\n", "\n") : "";
}

/** All texts under a name. */
export function manyOf(values: FormValues, name: string): string[] {
  const value = values[name];
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.filter((item) => typeof item === "string");
}
