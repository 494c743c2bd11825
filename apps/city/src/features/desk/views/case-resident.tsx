import { canSee, type Case } from "#features/cases";
import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import type { Report } from "#features/reports";
import { m } from "#messages";
import { Button, Details, SummaryList, Tag, TextInput } from "#web/components";
import type { Others } from "../repo/case.ts";
import type { Revealed } from "../service/look.ts";
import { casePath } from "./case-form.tsx";
import { languageName, serviceName } from "./labels.ts";
import { errorAt, type Problem } from "./problems.ts";

export type ResidentProps = {
  subject: Case;
  report: Report;
  others: Others;
  revealed: Revealed | null;
  problems: readonly Problem[];
};

/** Who filed, as far as an officer needs to know: names and numbers only for a stated purpose. */
export function Resident(props: ResidentProps & { city: City; officer: Officer }) {
  const { subject, report, revealed, problems } = props;
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
          <OtherCases {...props} />
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

/** The number and the service are enough to see what belongs together; the rest stays where it is. */
function OtherCases({
  city,
  officer,
  others,
}: Pick<ResidentProps, "others"> & { city: City; officer: Officer }) {
  return (
    <>
      <p>{m.desk_other_cases({ count: others.count })}</p>
      {others.open.length > 0 && (
        <ul class="near">
          {others.open.map((each) => (
            <li key={each.reference}>
              {canSee(officer, each) ? (
                <a href={casePath(each)}>{each.reference}</a>
              ) : (
                each.reference
              )}{" "}
              {serviceName(city, each.service)}
            </li>
          ))}
        </ul>
      )}
    </>
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
