import type { Officer } from "#features/identity";

type Named = Pick<Officer, "id" | "name">;

const plain = (text: string) =>
  text.normalize("NFKC").toLocaleLowerCase("en").replaceAll(/\s+/g, " ");

/** Is this name written after an @, and not as the beginning of a longer one? */
function isNamed(words: string, name: string): boolean {
  const wanted = `@${plain(name)}`;
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{M}\p{N}]/u.test(words.charAt(at + wanted.length))) return true;
  return false;
}

const firstName = ({ name }: Named) => plain(name).split(" ")[0] ?? "";

/**
 * The officers whom a note names: `@Tess Guevarra`, or `@Tess` where only one is called so. Whoever
 * is not meant is rather left out than told.
 */
export function mentionsIn(words: string, officers: readonly Named[]): string[] {
  const text = plain(words);
  return officers
    .filter((officer) => {
      const first = firstName(officer);
      const isAlone = officers.every((other) => other === officer || firstName(other) !== first);
      return isNamed(text, officer.name) || (isAlone && isNamed(text, first));
    })
    .map(({ id }) => id);
}
