import { wordsIn, type City } from "#features/cities";
import type { Officer } from "#features/identity";
import { currentLocale, m } from "#messages";
import { locales, type Locale } from "#platform/locale";
import {
  Actions,
  Breadcrumbs,
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  PageTitle,
  Select,
  Table,
  TextArea,
  TextInput,
} from "#web/components";
import { canEditTemplate, templateFields } from "../rules.ts";
import { templateActions, type Template } from "../schema.ts";
import { kindName, languageName, serviceName } from "./labels.ts";
import { errorAt, type Problem } from "./problems.ts";

const path = "/desk/admin/templates";

type TemplatesProps = {
  city: City;
  officer: Officer;
  templates: readonly Template[];
  isSaved: boolean;
};

export function Templates({ city, officer, templates, isSaved }: TemplatesProps) {
  const locale = currentLocale();
  return (
    <>
      <Breadcrumbs items={[{ label: m.desk_admin_title(), href: "/desk/admin" }]} />
      {isSaved && <NotificationBanner tone="success">{m.desk_template_saved()}</NotificationBanner>}
      <PageTitle title={m.desk_templates_title()} lead={m.desk_templates_lead()} />
      <Actions>
        <ButtonLink href={`${path}/new`}>{m.desk_template_add()}</ButtonLink>
      </Actions>
      <Table
        id="templates"
        caption={m.desk_templates_title()}
        hasTitle
        columns={[
          { label: m.desk_template_name() },
          { label: m.desk_template_action() },
          { label: m.desk_service() },
          { label: m.desk_template_origin() },
          { label: m.desk_template_change() },
        ]}
        rows={templates.map((template) => [
          wordsIn(template.names, locale),
          kindName(template.action),
          template.service === null
            ? m.desk_template_all_services()
            : serviceName(city, template.service),
          template.isOwn ? m.desk_template_own() : m.desk_template_built_in(),
          <Change {...{ city, officer, template }} key="change" />,
        ])}
      />
    </>
  );
}

function Change({
  city,
  officer,
  template,
}: Omit<TemplatesProps, "templates" | "isSaved"> & { template: Template }) {
  const name = wordsIn(template.names, currentLocale());
  const isMine = template.isOwn && canEditTemplate(officer, city, template);
  return (
    <a href={isMine ? `${path}/${template.id}` : `${path}/new?like=${template.id}`}>
      {isMine ? m.desk_template_edit() : m.desk_template_copy()}
      <span class="govuk-visually-hidden">: {name}</span>
    </a>
  );
}

export type TypedTemplate = {
  readonly service: string;
  readonly action: string;
  readonly names: Readonly<Partial<Record<Locale, string>>>;
  readonly words: Readonly<Partial<Record<Locale, string>>>;
};

export type TemplateFormProps = {
  city: City;
  officer: Officer;
  /** Null for a new one. */
  id: string | null;
  typed: TypedTemplate;
  problems: readonly Problem[];
};

export function TemplateForm(props: TemplateFormProps) {
  const { id, problems } = props;
  const title = id === null ? m.desk_template_add() : m.desk_template_edit();
  return (
    <>
      <ErrorSummary errors={problems.map(({ field, say }) => ({ name: field, message: say() }))} />
      <Breadcrumbs items={[{ label: m.desk_templates_title(), href: path }]} />
      <PageTitle title={title} />
      <form method="post" action={`${path}/${id ?? "new"}`} class="measure" novalidate>
        <Choices {...props} />
        <InsetText>
          {m.desk_template_fields()}{" "}
          <code>{templateFields.map((field) => `{${field}}`).join(" ")}</code>
        </InsetText>
        {locales.map((locale) => (
          <InLanguage {...props} locale={locale} key={locale} />
        ))}
        <Button>{m.desk_template_save()}</Button>
      </form>
      {id !== null && (
        <Details summary={m.desk_template_delete()}>
          <p>{m.desk_template_delete_hint()}</p>
          <form method="post" action={`${path}/${id}/delete`}>
            <Button tone="danger">{m.desk_template_delete()}</Button>
          </form>
        </Details>
      )}
    </>
  );
}

function Choices({ city, officer, typed, problems }: TemplateFormProps) {
  const services = city.services.filter(({ code }) =>
    canEditTemplate(officer, city, { service: code }),
  );
  return (
    <>
      <Select
        name="action"
        label={m.desk_template_action()}
        value={typed.action}
        error={errorAt(problems, "action")}
        choices={templateActions.map((action) => ({ value: action, label: kindName(action) }))}
      />
      <Select
        name="service"
        label={m.desk_service()}
        value={typed.service}
        error={errorAt(problems, "service")}
        placeholder={
          canEditTemplate(officer, city, { service: null })
            ? m.desk_template_all_services()
            : m.web_form_choose()
        }
        choices={services.map(({ code }) => ({ value: code, label: serviceName(city, code) }))}
      />
    </>
  );
}

function InLanguage({ typed, problems, locale }: TemplateFormProps & { locale: Locale }) {
  const language = languageName(locale);
  return (
    <>
      <TextInput
        name={`names-${locale}`}
        label={m.desk_template_name_in({ language })}
        value={typed.names[locale] ?? ""}
        error={errorAt(problems, `names-${locale}`)}
      />
      <TextArea
        name={`words-${locale}`}
        label={m.desk_template_words_in({ language })}
        rows={6}
        maxCharacters={2000}
        value={typed.words[locale] ?? ""}
        error={errorAt(problems, `words-${locale}`)}
      />
    </>
  );
}
