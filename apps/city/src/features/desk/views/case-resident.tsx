import type { Case } from "#features/cases";
import type { Report } from "#features/reports";
import { m } from "#messages";
import { Button, Details, SummaryList, Tag, TextInput } from "#web/components";
import type { Revealed } from "../service/look.ts";
import { casePath } from "./case-form.tsx";
import { languageName } from "./labels.ts";
import { errorAt, type Problem } from "./problems.ts";

export type ResidentProps = {
  subject: Case;
  report: Report;
  /** Other cases of the same resident. */
  others: number;
  revealed: Revealed | null;
  problems: readonly Problem[];
};

/** Who filed, as far as an officer needs to know: names and numbers only for a stated purpose. */
export function Resident({ subject, report, others, revealed, problems }: ResidentProps) {
  return (
    <section aria-labelledby="resident-title">
      <h2 id="resident-title">{m.desk_resident()}</h2>
      <p>
        <Tag
          tone="info"
          icon="bubble"
          label={m.desk_writes_in({ language: languageName(report.language) })}
        />
      </p>
      {subject.person === null ? (
        <p>{m.desk_no_contact()}</p>
      ) : (
        <>
          <p>{m.desk_other_cases({ count: others })}</p>
          {revealed?.kind === "contact" ? (
            <Contact contact={revealed.contact} />
          ) : (
            <ContactRequest subject={subject} problems={problems} />
          )}
        </>
      )}
    </section>
  );
}

function Contact({ contact }: { contact: Extract<Revealed, { kind: "contact" }>["contact"] }) {
  const { name, email, phone } = contact;
  return (
    <SummaryList
      rows={[
        { key: m.desk_contact_name(), value: name ?? m.desk_not_given() },
        {
          key: m.desk_contact_phone(),
          value: phone ? <a href={`tel:${phone}`}>{phone}</a> : m.desk_not_given(),
        },
        {
          key: m.desk_contact_email(),
          value: email ? <a href={`mailto:${email}`}>{email}</a> : m.desk_not_given(),
        },
      ]}
    />
  );
}

function ContactRequest({ subject, problems }: Pick<ResidentProps, "subject" | "problems">) {
  const error = errorAt(problems, "purpose");
  return (
    <Details summary={m.desk_contact_show()} open={error !== undefined}>
      <form method="post" action={`${casePath(subject)}/look`} novalidate>
        <input type="hidden" name="what" value="contact" />
        <TextInput
          name="purpose"
          label={m.desk_contact_purpose()}
          hint={m.desk_contact_purpose_hint()}
          autocomplete="off"
          error={error}
        />
        <Button tone="secondary">{m.desk_contact_show()}</Button>
      </form>
    </Details>
  );
}

/** What was filed: the public words, or the exact ones once an officer asked for them. */
export function FiledWords({
  subject,
  report,
  hasExactWords,
  revealed,
}: Pick<ResidentProps, "subject" | "report" | "revealed"> & { hasExactWords: boolean }) {
  const exact = revealed?.kind === "words" ? revealed.words : null;
  const shown = exact ?? report.words;
  return (
    <>
      {shown === "" ? (
        <p class="muted">{m.desk_private_words()}</p>
      ) : (
        <blockquote class="filed" lang={report.language}>
          {shown}
        </blockquote>
      )}
      {hasExactWords && exact === null && (
        <form method="post" action={`${casePath(subject)}/look`}>
          <input type="hidden" name="what" value="words" />
          <p class="muted">{subject.isPublic ? m.desk_words_masked() : m.desk_words_sealed()}</p>
          <Button tone="secondary">{m.desk_words_show()}</Button>
        </form>
      )}
    </>
  );
}
