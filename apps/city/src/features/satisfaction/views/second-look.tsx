import { isPossible, maxReopenings } from "#features/cases";
import type { City } from "#features/cities";
import { m } from "#messages";
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  InsetText,
  PageTitle,
  Radios,
  SummaryList,
  TextArea,
  type SummaryRow,
} from "#web/components";
import { formatDate } from "#web/i18n";
import type { Closing } from "../repo/closings.ts";
import type { Look } from "../repo/second-looks.ts";
import { findings, maxNoteCharacters } from "../schema.ts";
import { looksPath } from "./second-looks.tsx";
import { answersRead, causeText, findingText, scoreText, serviceText, unitText } from "./words.ts";

export type LookProblem = "finding" | "note";

export type SecondLookProps = {
  readonly city: City;
  readonly look: Look;
  readonly closing: Closing | undefined;
  /** `own`: the reader gave the answer, so somebody else looks. */
  readonly may: "settle" | "own" | "read";
  readonly closedBy: string | null;
  readonly typed: { readonly finding: string; readonly note: string };
  readonly problems: readonly LookProblem[];
};

function problemText(problem: LookProblem): string {
  return problem === "finding"
    ? m.satisfaction_finding_missing()
    : m.satisfaction_note_missing({ max: String(maxNoteCharacters) });
}

/** One answer that its resident found bad, and what the one who looks again makes of it. */
export function SecondLook(props: SecondLookProps) {
  const { city, look, closing, problems } = props;
  const answers = closing?.form ? answersRead(closing.form) : [];
  return (
    <div class="measure">
      <ErrorSummary
        errors={problems.map((problem) => ({ name: problem, message: problemText(problem) }))}
      />
      <Breadcrumbs items={[{ label: m.satisfaction_looks_title(), href: looksPath }]} />
      <PageTitle
        title={m.satisfaction_look_title({ reference: look.reference })}
        caption={serviceText(city, look.service)}
      />
      <SummaryList rows={facts(city, look, closing)} />
      {answers.length > 0 && (
        <>
          <h2>{m.satisfaction_look_answers()}</h2>
          <SummaryList rows={answers} />
        </>
      )}
      <p>
        <a href={`/desk/cases/${look.reference}`}>{m.satisfaction_look_case()}</a>
      </p>
      <Outcome {...props} />
    </div>
  );
}

function facts(city: City, look: Look, closing: Closing | undefined): SummaryRow[] {
  const score = closing?.score ?? null;
  const suggestion = closing?.suggestion ?? null;
  return [
    { key: m.satisfaction_unit(), value: unitText(city, look.unit) },
    { key: m.satisfaction_opened(), value: formatDate(look.openedAt, city.timeZone) },
    { key: m.satisfaction_due(), value: formatDate(look.dueAt, city.timeZone) },
    { key: m.satisfaction_cause(), value: causeText(look.cause) },
    ...(score === null ? [] : [{ key: m.satisfaction_look_score(), value: scoreText(score) }]),
    ...(suggestion === null
      ? []
      : [
          {
            key: m.satisfaction_look_suggestion(),
            value: <span class="typed-words">{suggestion}</span>,
          },
        ]),
  ];
}

function Outcome(props: SecondLookProps) {
  const { city, look, may, closedBy } = props;
  if (look.finding !== null && look.closedAt !== null)
    return (
      <SummaryList
        rows={[
          { key: m.satisfaction_finding(), value: findingText(look.finding) },
          { key: m.satisfaction_note(), value: <span class="typed-words">{look.note}</span> },
          { key: m.satisfaction_closed(), value: formatDate(look.closedAt, city.timeZone) },
          ...(closedBy === null ? [] : [{ key: m.satisfaction_closed_by(), value: closedBy }]),
        ]}
      />
    );
  if (may === "own") return <InsetText>{m.satisfaction_look_own()}</InsetText>;
  return may === "settle" ? <SettleForm {...props} /> : null;
}

/** A resident says "it is not fixed" once, and nobody says it for them. */
function mayStillReopen({ state, reopenings }: Look): boolean {
  return isPossible(state, "not-fixed") && reopenings < maxReopenings;
}

function SettleForm({ look, typed, problems }: SecondLookProps) {
  const errorAt = (problem: LookProblem) =>
    problems.includes(problem) ? problemText(problem) : undefined;
  return (
    <form method="post" action={`${looksPath}/${look.id}`} noValidate>
      <Radios
        name="finding"
        label={m.satisfaction_finding()}
        hint={mayStillReopen(look) ? m.satisfaction_look_reopen() : undefined}
        value={typed.finding}
        error={errorAt("finding")}
        choices={findings.map((value) => ({ value, label: findingText(value) }))}
      />
      <TextArea
        name="note"
        label={m.satisfaction_note()}
        hint={m.satisfaction_note_hint()}
        value={typed.note}
        error={errorAt("note")}
        maxCharacters={maxNoteCharacters}
      />
      <Actions>
        <Button>{m.satisfaction_look_close()}</Button>
      </Actions>
    </form>
  );
}
