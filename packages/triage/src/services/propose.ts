import { keywordFit, readText } from "./match-keyword.ts";

export interface ServiceWords {
  readonly code: string;
  /** The city's own keywords and short phrases for this service. */
  readonly words: {
    readonly en: readonly string[];
    readonly fil: readonly string[];
    readonly ko: readonly string[];
  };
}

export interface ServiceProposal {
  readonly code: string;
  /** Above 0, comparable within one answer only. */
  readonly score: number;
  /** The keywords that spoke for it, as the city wrote them, best first. */
  readonly because: readonly string[];
}

/**
 * The services whose keywords occur in the text, best first; ties keep the city's order. A keyword that
 * several services share counts less for each. All languages are tried, because people mix them. Reads
 * the first 2,000 characters.
 *
 * @example
 * proposeServices("Ang daming lubak sa kalsada", services) // [{ code: "pothole", score: 1, because: ["lubak"] }]
 */
export function proposeServices(
  text: string,
  services: readonly ServiceWords[],
  top = 3,
): ServiceProposal[] {
  const written = readText(text);
  if (written.words.length === 0) return [];
  const keywordsOf = services.map(({ words }) => [
    ...new Set([...words.en, ...words.fil, ...words.ko]),
  ]);
  const owners = new Map<string, number>();
  for (const keyword of keywordsOf.flat()) owners.set(keyword, (owners.get(keyword) ?? 0) + 1);
  return services
    .map(({ code }, n) => {
      const spoke = (keywordsOf[n] ?? [])
        .map((keyword) => ({
          keyword,
          fit: keywordFit(written, keyword) / (owners.get(keyword) ?? 1),
        }))
        .filter(({ fit }) => fit > 0)
        .sort((a, b) => b.fit - a.fit);
      return {
        code,
        score: spoke.reduce((sum, { fit }) => sum + fit, 0),
        because: spoke.map(({ keyword }) => keyword),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, top);
}
