import { searchQueryTerms } from "@tugon/triage";

/** A lexeme as PostgreSQL reads it: quoted, with quotes and backslashes doubled. */
function lexeme(term: string): string {
  return `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/**
 * Words in any language as the text of a tsquery, to be bound as a value: all of them must occur.
 * Null when there is nothing to look for in them.
 *
 * @example searchQuery("broken lam") // "'broken' & 'lam':*"
 */
export function searchQuery(text: string): string | null {
  const { terms, prefixes } = searchQueryTerms(text);
  const parts = [...terms.map(lexeme), ...prefixes.map((prefix) => `${lexeme(prefix)}:*`)];
  return parts.length === 0 ? null : parts.join(" & ");
}
