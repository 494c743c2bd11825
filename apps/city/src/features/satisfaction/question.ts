import { m } from "#messages";
import { scores } from "./schema.ts";
import { scoreText } from "./views/words.ts";

/** "How was it?" as a message asks it: each answer is a link to the page that asks again. */
export function closingQuestion(link: string): {
  readonly words: string;
  readonly choices: readonly { readonly label: string; readonly href: string }[];
} {
  return {
    words: m.satisfaction_mail_lead(),
    choices: scores.map((score) => ({
      label: scoreText(score),
      href: `${link}?rating=${score}#rating`,
    })),
  };
}
