import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { City } from "#features/cities";
import { currentLocale } from "#messages";

const maxKept = 5000;

/**
 * Pieces of pages rendered once and kept. `key` names all that the piece shows besides the language
 * and the city's profile; a changed profile is a new object, which begins with nothing kept.
 */
export type Kept = (city: City, key: string, view: () => VNode) => string;

/**
 * The renderer's text is a tree of hundreds of joined bits, walked anew by each page it is put into;
 * a copy is one piece.
 */
function flat(html: string): string {
  return Buffer.from(html).toString();
}

export function createKept(): Kept {
  const byCity = new WeakMap<City, Map<string, string>>();
  return (city, key, view) => {
    const pieces = byCity.get(city) ?? new Map<string, string>();
    byCity.set(city, pieces);
    const full = `${currentLocale()} ${key}`;
    const known = pieces.get(full);
    if (known !== undefined) return known;
    const html = flat(renderToString(view()));
    if (pieces.size >= maxKept) pieces.clear();
    pieces.set(full, html);
    return html;
  };
}
