/** Nothing wraps a list deeper than `{"services": {"service": [...]}}`. */
const MAX_WRAPPERS = 3;

/**
 * The members of a list however it is packed: a bare array, an array under one of the known names,
 * a single member by itself, or nothing. Null when it is none of these.
 */
export function unwrapList(value: unknown, names: readonly string[]): readonly unknown[] | null {
  const inner: unknown = unwrap(value, names);
  if (inner === null || inner === undefined || inner === "") return [];
  if (Array.isArray(inner)) return inner as readonly unknown[];
  return typeof inner === "object" ? [inner] : null;
}

/** What stands inside the known wrappers. */
export function unwrap(value: unknown, names: readonly string[]): unknown {
  let inner = value;
  for (let depth = 0; depth < MAX_WRAPPERS && isObject(inner); depth += 1) {
    const wrapped: Readonly<Record<string, unknown>> = inner;
    const name = names.find((one) => isWrapped(wrapped, one));
    if (name === undefined) break;
    inner = wrapped[name];
  }
  return inner;
}

/** An object or array under the name; a plain value is an ordinary field that happens to share it. */
function isWrapped(value: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.hasOwn(value, name) && typeof value[name] === "object" && value[name] !== null;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
