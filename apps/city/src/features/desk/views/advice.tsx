import { m } from "#messages";
import { InsetText } from "#web/components";
import type { Hint, Part } from "../plain/check.ts";

const partNames: Readonly<Record<Part, () => string>> = {
  when: m.desk_check_when,
  who: m.desk_check_who,
  next: m.desk_check_next,
};

function sentenceOf(hint: Hint): string {
  switch (hint.kind) {
    case "long-sentence":
      return m.desk_check_long({ sentence: hint.sentence });
    case "jargon":
      return hint.better === ""
        ? m.desk_check_leave_out({ word: hint.word })
        : m.desk_check_jargon({ word: hint.word, better: hint.better });
    case "missing":
      return partNames[hint.part]();
  }
}

/** What to look at again before an answer goes out; it can be sent as it is. */
export function Advice({ hints }: { hints: readonly Hint[] }) {
  if (hints.length === 0) return <InsetText>{m.desk_check_fine()}</InsetText>;
  return (
    <div class="govuk-inset-text" role="status">
      <h4>{m.desk_check_title()}</h4>
      <ul>
        {hints.map((hint, index) => (
          <li key={index}>{sentenceOf(hint)}</li>
        ))}
      </ul>
    </div>
  );
}
