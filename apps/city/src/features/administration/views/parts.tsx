import type { ComponentChildren } from "preact";
import { m } from "#messages";
import { locales } from "#platform/locale";
import type { Words } from "#features/cities";
import {
  Breadcrumbs,
  ErrorSummary,
  FieldGroup,
  InsetText,
  NotificationBanner,
  PageTitle,
  Select,
  Table,
  TextArea,
  TextInput,
} from "#web/components";
import { differencesIn, type Difference } from "../rules/changes.ts";
import { languageName, pathLabel, valueLabel } from "./labels.ts";

/** What is wrong with one field; said later, in the reader's language. */
export type Problem = { readonly field: string; readonly say: () => string };

export function errorAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.say();
}

/** What somebody else has saved while a form was open, beside what the form would save now. */
export type Conflict = { readonly stored: unknown; readonly typed: unknown };

type FrameProps = {
  readonly title: string;
  readonly lead?: string;
  readonly up?: { readonly label: string; readonly href: string };
  readonly problems?: readonly Problem[];
  readonly conflict?: Conflict | null;
  readonly saved?: boolean;
  readonly canChange?: boolean;
  readonly children: ComponentChildren;
};

/** The head of every page of settings: what to mend, the way up, what it is about. */
export function SettingsFrame(props: FrameProps) {
  const { title, lead, up, problems = [], conflict, saved, canChange = true, children } = props;
  const admin = { label: m.desk_admin_title(), href: "/desk/admin" };
  return (
    <>
      <ErrorSummary errors={problems.map(({ field, say }) => ({ name: field, message: say() }))} />
      <Breadcrumbs items={up ? [admin, up] : [admin]} />
      {saved && (
        <NotificationBanner tone="success">
          <p>{m.administration_saved()}</p>
        </NotificationBanner>
      )}
      <PageTitle title={title} {...(lead === undefined ? {} : { lead })} />
      {!canChange && <InsetText>{m.administration_read_only()}</InsetText>}
      {conflict && <ConflictBanner {...conflict} />}
      {children}
    </>
  );
}

function ConflictBanner({ stored, typed }: Conflict) {
  return (
    <NotificationBanner tone="warning" title={m.administration_conflict_title()}>
      <p>{m.administration_conflict_what()}</p>
      <Differences
        id="conflict"
        caption={m.administration_conflict_table()}
        columns={[m.administration_conflict_stored(), m.administration_conflict_typed()]}
        differences={differencesIn(stored, typed)}
      />
    </NotificationBanner>
  );
}

type DifferencesProps = {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly [string, string];
  readonly differences: readonly Difference[];
};

export function Differences({ id, caption, columns, differences }: DifferencesProps) {
  if (differences.length === 0) return <p>{m.administration_no_difference()}</p>;
  return (
    <Table
      id={id}
      caption={caption}
      columns={[{ label: m.administration_part() }, { label: columns[0] }, { label: columns[1] }]}
      rows={differences.map(({ path, before, after }) => [
        pathLabel(path),
        before === null ? "–" : valueLabel(path, before),
        after === null ? "–" : valueLabel(path, after),
      ])}
    />
  );
}

type InThreeProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: Words;
  readonly problems: readonly Problem[];
  readonly rows?: number;
  readonly optional?: boolean;
};

/** One thing said in each language. */
export function InThree({ name, label, hint, value, problems, rows, optional }: InThreeProps) {
  return (
    <div class="in-three">
      <FieldGroup name={name} label={label} hint={hint} optional={optional}>
        {locales.map((locale) => {
          const field = {
            name: `${name}-${locale}`,
            label: languageName(locale),
            value: value[locale],
            error: errorAt(problems, `${name}-${locale}`),
          };
          return rows === undefined ? (
            <TextInput {...field} key={locale} />
          ) : (
            <TextArea {...field} rows={rows} key={locale} />
          );
        })}
      </FieldGroup>
    </div>
  );
}

type YesNoProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
};

export function YesNo({ name, label, hint, value }: YesNoProps) {
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      value={value}
      placeholder={null}
      choices={[
        { value: "yes", label: m.administration_yes() },
        { value: "no", label: m.administration_no() },
      ]}
    />
  );
}

/** A form whose fields an auditor can read and nobody can send. */
export function SettingsForm(props: {
  readonly action: string;
  readonly mark?: string;
  readonly canChange: boolean;
  readonly upload?: boolean;
  readonly children: ComponentChildren;
}) {
  const { action, mark, canChange, upload, children } = props;
  return (
    <form
      method="post"
      action={action}
      class="measure"
      enctype={upload ? "multipart/form-data" : undefined}
      novalidate
    >
      {mark !== undefined && <input type="hidden" name="mark" value={mark} />}
      <fieldset class="bare" disabled={!canChange}>
        {children}
      </fieldset>
    </form>
  );
}
