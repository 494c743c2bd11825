import type { City, Wording } from "#features/cities";
import {
  placeholders,
  shippedWording,
  wordingKinds,
  wordingParts,
  type WordingKind,
} from "#features/notices";
import { m } from "#messages";
import { locales, type Locale } from "#platform/locale";
import { Actions, Button, Details, InsetText, Table, Tag, TextArea } from "#web/components";
import { languageName, noticeName, pathLabel } from "./labels.ts";
import { errorAt, SettingsForm, SettingsFrame, type Conflict, type Problem } from "./parts.tsx";
import { paths } from "./paths.ts";

type ListProps = { readonly city: City; readonly saved: boolean; readonly canChange: boolean };

export function WordingList({ city, saved, canChange }: ListProps) {
  return (
    <SettingsFrame
      title={m.administration_notices_title()}
      lead={m.administration_notices_lead()}
      {...{ saved, canChange }}
    >
      <Table
        id="notices"
        caption={m.administration_notices_title()}
        hasTitle
        columns={[{ label: m.administration_notice() }, { label: m.administration_notice_words() }]}
        rows={wordingKinds.map((kind) => [
          <a href={`${paths.notices}/${kind}`} key="kind">
            {noticeName(kind)}
          </a>,
          city.wording?.[kind] ? (
            <Tag tone="info" label={m.administration_wording_own()} key="own" />
          ) : (
            <Tag tone="neutral" label={m.administration_wording_shipped()} key="own" />
          ),
        ])}
      />
    </SettingsFrame>
  );
}

export type WordingProps = {
  readonly city: City;
  readonly kind: WordingKind;
  readonly mark: string;
  readonly typed: Wording;
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | null;
  /** The mail in each language, as it would leave. */
  readonly preview: Readonly<
    Record<Locale, { readonly subject: string; readonly text: string }>
  > | null;
  readonly isOwn: boolean;
  readonly canChange: boolean;
};

export function WordingView(props: WordingProps) {
  const { kind, mark, problems, conflict, preview, isOwn, canChange } = props;
  return (
    <SettingsFrame
      title={noticeName(kind)}
      lead={m.administration_wording_lead()}
      up={{ label: m.administration_notices_title(), href: paths.notices }}
      {...{ problems, conflict, canChange }}
    >
      <InsetText>
        {m.administration_placeholders()}{" "}
        <code>{placeholders.map((name) => `{${name}}`).join(" ")}</code>
      </InsetText>
      <SettingsForm action={`${paths.notices}/${kind}`} {...{ mark, canChange }}>
        {locales.map((locale) => (
          <Sentences {...props} locale={locale} key={locale} />
        ))}
        <Actions>
          <Button name="do" value="preview" tone="secondary">
            {m.administration_preview()}
          </Button>
          <Button name="do" value="save">
            {m.administration_save()}
          </Button>
        </Actions>
      </SettingsForm>
      {preview && <Mails preview={preview} />}
      {isOwn && canChange && (
        <Details summary={m.administration_wording_back()}>
          <p>{m.administration_wording_back_hint()}</p>
          <form method="post" action={`${paths.notices}/${kind}/back`}>
            <input type="hidden" name="mark" value={mark} />
            <Button tone="danger">{m.administration_wording_back()}</Button>
          </form>
        </Details>
      )}
    </SettingsFrame>
  );
}

function Sentences({ city, kind, typed, problems, locale }: WordingProps & { locale: Locale }) {
  const shipped = shippedWording(city, kind, locale);
  return (
    <section class="form-section">
      <h2>{languageName(locale)}</h2>
      {wordingParts.map((part) => (
        <TextArea
          name={`${part}-${locale}`}
          label={pathLabel([part])}
          hint={
            shipped[part] === ""
              ? m.administration_wording_none()
              : m.administration_wording_ours({ words: shipped[part] })
          }
          value={typed[part][locale]}
          error={errorAt(problems, `${part}-${locale}`)}
          rows={part === "subject" ? 1 : 3}
          optional
          key={part}
        />
      ))}
    </section>
  );
}

function Mails({ preview }: { preview: NonNullable<WordingProps["preview"]> }) {
  return (
    <section id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{m.administration_preview_mail()}</h2>
      {locales.map((locale) => (
        <section key={locale}>
          <h3>{languageName(locale)}</h3>
          <p lang={locale}>
            <strong>{preview[locale].subject}</strong>
          </p>
          <pre lang={locale} class="code" tabIndex={0}>
            {preview[locale].text}
          </pre>
        </section>
      ))}
    </section>
  );
}
