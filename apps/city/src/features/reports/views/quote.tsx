import { guessLanguage } from "@tugon/triage";
import { currentLocale } from "#messages";
import { isLocale } from "#platform/locale";

/** Words that a person typed, in the language they seem to be in, so that they are read out right. */
export function Quote({ words }: { words: string }) {
  if (words === "") return null;
  const language = guessLanguage(words);
  const isForeign = isLocale(language) && language !== currentLocale();
  return (
    <blockquote class="said" lang={isForeign ? language : undefined}>
      {words.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </blockquote>
  );
}
