/** A code in lower-case words with dashes, from a name; `fallback` when nothing of it can be used. */
export function codeFrom(name: string, fallback: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, "");
  return plain || fallback;
}

/** The same code, or with the first number that makes it one of its own. */
export function freeCode(code: string, taken: { has(code: string): boolean }): string {
  if (!taken.has(code)) return code;
  let number = 2;
  while (taken.has(`${code}-${number}`)) number += 1;
  return `${code}-${number}`;
}
