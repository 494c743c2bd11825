import { isPossible, type Case } from "#features/cases";
import { m } from "#messages";
import { Actions, Button, Details, FileInput, TextArea, TextInput } from "#web/components";
import type { Problem } from "../form/check.ts";
import { problemAt } from "./problems.tsx";

/** What a resident was typing when a page had to be shown again. */
export type Said = {
  readonly kind: "reply" | "not-fixed" | "email" | null;
  readonly words: string;
  readonly email: string;
  readonly photos: readonly string[];
};

export const nothingSaid: Said = { kind: null, words: "", email: "", photos: [] };

export type ActionProps = {
  readonly path: string;
  readonly subject: Case;
  readonly said: Said;
  readonly problems: readonly Problem[];
  /** False once a resident has said "not fixed": then a person decides with them. */
  readonly mayReopen: boolean;
};

const accept = "image/jpeg,image/png,image/webp";

function Hidden({ subject, said }: ActionProps) {
  return (
    <>
      <input type="hidden" name="seenVersion" value={subject.version} />
      {said.photos.map((id) => (
        <input type="hidden" name="photos" value={id} key={id} />
      ))}
    </>
  );
}

function ReplyForm(props: ActionProps) {
  const { path, said, problems } = props;
  const isThis = said.kind === "reply";
  return (
    <form method="post" action={`${path}/reply`} encType="multipart/form-data" noValidate>
      <Hidden {...props} />
      <TextArea
        name="reply"
        label={m.reports_status_reply_label()}
        hint={m.reports_status_reply_hint()}
        value={isThis ? said.words : ""}
        error={problemAt(problems, "reply")}
        maxCharacters={2000}
      />
      <FileInput
        name="photo"
        label={m.reports_file_photo_label()}
        accept={accept}
        error={isThis ? problemAt(problems, "photo") : undefined}
        multiple
        optional
      />
      <Actions>
        <Button>{m.reports_status_reply_send()}</Button>
      </Actions>
    </form>
  );
}

function ConfirmForms(props: ActionProps) {
  const { path, said, problems, mayReopen } = props;
  const isThis = said.kind === "not-fixed";
  return (
    <>
      <form method="post" action={`${path}/confirm`}>
        <Hidden {...props} />
        <Actions>
          <Button icon="check">{m.reports_status_confirm()}</Button>
        </Actions>
      </form>
      {mayReopen && <NotFixedForm {...props} open={isThis || problems.length > 0} />}
    </>
  );
}

function NotFixedForm(props: ActionProps & { readonly open: boolean }) {
  const { path, said, problems, open } = props;
  return (
    <Details summary={m.reports_status_not_fixed()} open={open}>
      <form method="post" action={`${path}/not-fixed`} encType="multipart/form-data" noValidate>
        <Hidden {...props} />
        <p>{m.reports_status_not_fixed_lead()}</p>
        <TextArea
          name="not-fixed"
          label={m.reports_status_not_fixed_label()}
          value={said.kind === "not-fixed" ? said.words : ""}
          error={problemAt(problems, "not-fixed")}
          maxCharacters={2000}
        />
        <FileInput
          name="photo"
          label={m.reports_file_photo_label()}
          accept={accept}
          error={said.kind === "not-fixed" ? problemAt(problems, "photo") : undefined}
          multiple
          optional
        />
        <Actions>
          <Button tone="secondary">{m.reports_status_not_fixed_send()}</Button>
        </Actions>
      </form>
    </Details>
  );
}

/** What the resident can do now: answer a question, say that it is fixed, or that it is not. */
export function StatusActions(props: ActionProps) {
  const { subject, mayReopen } = props;
  if (subject.askedAt !== null && isPossible(subject.state, "reply"))
    return (
      <section class="action-box" id="action">
        <h2>{m.reports_status_asked_title()}</h2>
        <ReplyForm {...props} />
      </section>
    );
  if (subject.state === "done")
    return (
      <section class="action-box" id="action">
        <h2>{m.reports_status_fixed_title()}</h2>
        <p>{m.reports_status_fixed_lead()}</p>
        <ConfirmForms {...props} />
      </section>
    );
  if (mayReopen && isPossible(subject.state, "not-fixed"))
    return <NotFixedForm {...props} open={props.said.kind === "not-fixed"} />;
  return null;
}

/** To be told by e-mail, and to take back what only the office could read. */
export function ContactActions({ path, subject, said, problems }: ActionProps) {
  return (
    <section>
      <h2>{m.reports_status_told_title()}</h2>
      <p>{subject.person === null ? m.reports_status_told_no() : m.reports_status_told_yes()}</p>
      <Details
        summary={
          subject.person === null ? m.reports_status_told_add() : m.reports_status_told_change()
        }
        open={said.kind === "email"}
      >
        <form method="post" action={`${path}/email`} noValidate>
          <TextInput
            name="email"
            label={m.reports_file_email_label()}
            type="email"
            autocomplete="email"
            value={said.email}
            error={problemAt(problems, "email")}
          />
          <Actions>
            <Button>{m.reports_status_told_save()}</Button>
          </Actions>
        </form>
      </Details>
      <Details summary={m.reports_status_erase_title()}>
        <p>{m.reports_status_erase_lead()}</p>
        <form method="post" action={`${path}/erase`}>
          <Actions>
            <Button tone="danger">{m.reports_status_erase_button()}</Button>
          </Actions>
        </form>
      </Details>
    </section>
  );
}
