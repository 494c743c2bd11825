import { m } from "#messages";
import {
  Actions,
  Breadcrumbs,
  Button,
  Checkboxes,
  PageTitle,
  Radios,
  TextInput,
} from "#web/components";
import { typeGroups, typesOf, type TypeGroup } from "../event-types.ts";
import { groupName, typeName } from "./names.ts";
import { endpointPath, webhooksPath } from "./paths.ts";
import { errorAt, Problems, type Problem } from "./problems.tsx";

export type TypedEndpoint = {
  readonly name: string;
  readonly url: string;
  readonly which: string;
  readonly types: readonly string[];
};

export type FormProps = {
  /** Null for a new one. */
  readonly id: string | null;
  readonly typed: TypedEndpoint;
  readonly problems: readonly Problem[];
};

/** The checkboxes of one group are one field; together they answer one question. */
export function fieldOfGroup(group: TypeGroup): string {
  return `types-${group}`;
}

function Types({ typed, problems }: FormProps) {
  return (
    <>
      <Radios
        name="types"
        label={m.webhooks_types_which()}
        hint={m.webhooks_types_hint()}
        value={typed.which}
        error={errorAt(problems, "types")}
        choices={[
          { value: "all", label: m.webhooks_types_all() },
          { value: "chosen", label: m.webhooks_types_chosen() },
        ]}
      />
      {typeGroups.map((group) => (
        <Checkboxes
          key={group}
          name={fieldOfGroup(group)}
          label={groupName(group)}
          value={typed.types}
          choices={typesOf(group).map((type) => ({ value: type, label: typeName(type) }))}
        />
      ))}
    </>
  );
}

export function EndpointForm(props: FormProps) {
  const { id, typed, problems } = props;
  const title = id === null ? m.webhooks_add() : m.webhooks_edit();
  return (
    <>
      <Problems problems={problems} />
      <Breadcrumbs items={[{ label: m.webhooks_title(), href: webhooksPath }]} />
      <PageTitle title={title} />
      <form
        method="post"
        action={id === null ? `${webhooksPath}/new` : `${endpointPath(id)}/edit`}
        class="measure"
        novalidate
      >
        <TextInput
          name="name"
          label={m.webhooks_name()}
          hint={m.webhooks_name_hint()}
          value={typed.name}
          error={errorAt(problems, "name")}
          autocomplete="off"
        />
        <TextInput
          name="url"
          type="url"
          label={m.webhooks_url()}
          hint={m.webhooks_url_hint()}
          value={typed.url}
          error={errorAt(problems, "url")}
          autocomplete="off"
          spellcheck={false}
        />
        <Types {...props} />
        <Actions>
          <Button>{id === null ? m.webhooks_add() : m.webhooks_save()}</Button>
        </Actions>
      </form>
    </>
  );
}
