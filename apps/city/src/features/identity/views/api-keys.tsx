import { m } from "#messages";
import {
  Actions,
  Breadcrumbs,
  Button,
  ButtonLink,
  Checkboxes,
  InsetText,
  PageTitle,
  Table,
  Tag,
  TextInput,
} from "#web/components";
import { formatDate } from "#web/i18n";
import { apiScopes, type ApiScope } from "../schema.ts";
import { errorAt, Problems, type Problem } from "./problems.tsx";

export type ShownKey = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

export type ApiKeysProps = {
  keys: readonly ShownKey[];
  timeZone: string;
  typed: { name: string; scopes: readonly string[] };
  problems: readonly Problem[];
};

function scopeName(scope: ApiScope): string {
  switch (scope) {
    case "open311-write":
      return m.identity_keys_scope_open311_write();
  }
}

export function ApiKeysView({ keys, timeZone, typed, problems }: ApiKeysProps) {
  return (
    <>
      <Problems problems={problems} />
      <Breadcrumbs items={[{ label: m.web_nav_admin(), href: "/desk/admin" }]} />
      <PageTitle title={m.identity_keys_title()} lead={m.identity_keys_lead()} />
      {keys.length === 0 ? (
        <p>{m.identity_keys_none()}</p>
      ) : (
        <Table
          id="api-keys"
          caption={m.identity_keys_title()}
          hasTitle
          columns={[
            { label: m.identity_keys_name() },
            { label: m.identity_keys_begins() },
            { label: m.identity_keys_made() },
            { label: m.identity_keys_used() },
            { label: m.identity_keys_state() },
          ]}
          rows={keys.map((key) => [
            key.name,
            <code key="prefix">{key.prefix}…</code>,
            formatDate(key.createdAt, timeZone),
            key.usedAt ? formatDate(key.usedAt, timeZone) : m.identity_keys_never(),
            <KeyState shown={key} key="state" />,
          ])}
        />
      )}
      <h2>{m.identity_keys_create()}</h2>
      <form method="post" action="/desk/admin/api-keys" class="measure" novalidate>
        <TextInput
          name="name"
          label={m.identity_keys_name()}
          hint={m.identity_keys_name_hint()}
          value={typed.name}
          error={errorAt(problems, "name")}
          autocomplete="off"
        />
        <Checkboxes
          name="scopes"
          label={m.identity_keys_scope()}
          value={typed.scopes}
          error={errorAt(problems, "scopes")}
          choices={apiScopes.map((scope) => ({ value: scope, label: scopeName(scope) }))}
        />
        <Actions>
          <Button>{m.identity_keys_create()}</Button>
        </Actions>
      </form>
    </>
  );
}

function KeyState({ shown }: { shown: ShownKey }) {
  if (shown.revokedAt) return <Tag tone="neutral" label={m.identity_keys_revoked()} />;
  return (
    <form method="post" action="/desk/admin/api-keys/revoke" class="actions">
      <Tag tone="success" label={m.identity_keys_active()} />
      <button
        type="submit"
        class="button button-plain"
        name="id"
        value={shown.id}
        aria-label={m.identity_keys_revoke_label({ name: shown.name })}
      >
        {m.identity_keys_revoke()}
      </button>
    </form>
  );
}

export function ApiKeyMadeView({ name, secret }: { name: string; secret: string }) {
  return (
    <div class="measure">
      <PageTitle title={m.identity_keys_made_title({ name })} lead={m.identity_keys_made_lead()} />
      <InsetText>
        <code>{secret}</code>
      </InsetText>
      <ButtonLink href="/desk/admin/api-keys">{m.identity_keys_back()}</ButtonLink>
    </div>
  );
}
