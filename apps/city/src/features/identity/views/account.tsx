import { m } from "#messages";
import type { Locale } from "#platform/locale";
import {
  Actions,
  Button,
  ButtonLink,
  NotificationBanner,
  PageTitle,
  Select,
  SummaryList,
  TextInput,
  WarningText,
} from "#web/components";
import { formatDate } from "#web/i18n";
import type { Contact, Officer } from "../schema.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { errorAt, Problems, type Problem } from "./problems.tsx";
import { roleName } from "./sign-in.tsx";

export type ShownPasskey = {
  readonly id: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
};

type SharedProps = {
  passkeys: readonly ShownPasskey[];
  sessionCount: number;
  timeZone: string;
  isSaved: boolean;
};

export type ResidentAccountProps = SharedProps & {
  contact: Contact;
  typed: { name: string; phone: string; locale: Locale };
  problems: readonly Problem[];
};

export function ResidentAccountView(props: ResidentAccountProps) {
  const { contact, typed, problems } = props;
  return (
    <div class="measure">
      <Problems problems={problems} />
      {props.isSaved && (
        <NotificationBanner tone="success">{m.identity_account_saved()}</NotificationBanner>
      )}
      <PageTitle title={m.identity_account_title()} />
      <h2>{m.identity_account_details()}</h2>
      <p>{m.identity_account_details_lead()}</p>
      <form method="post" action="/account" novalidate>
        <TextInput
          name="name"
          label={m.identity_name()}
          value={typed.name}
          error={errorAt(problems, "name")}
          autocomplete="name"
          optional
        />
        <TextInput
          name="phone"
          type="tel"
          label={m.identity_phone()}
          value={typed.phone}
          error={errorAt(problems, "phone")}
          autocomplete="tel"
          width={20}
          optional
        />
        <LanguageSelect value={typed.locale} />
        <Actions>
          <Button>{m.identity_save()}</Button>
        </Actions>
      </form>
      <SummaryList
        rows={[
          {
            key: m.identity_email(),
            value: contact.email ?? "–",
            changeHref: "/account/email",
          },
        ]}
      />
      <PasskeysSection {...props} />
      <SessionsSection {...props} />
      <h2>{m.identity_data_title()}</h2>
      <p>{m.identity_data_lead()}</p>
      <form method="post" action="/account/data">
        <Actions>
          {/* A download leaves the page in place, so this button must not fall asleep. */}
          <button type="submit" class="button button-secondary">
            {m.identity_data_download()}
          </button>
          <ButtonLink tone="secondary" href="/account/erase">
            {m.identity_data_erase()}
          </ButtonLink>
        </Actions>
      </form>
    </div>
  );
}

function LanguageSelect({ value }: { value: Locale }) {
  return (
    <Select
      name="locale"
      label={m.identity_language()}
      value={value}
      placeholder={null}
      choices={[
        { value: "en", label: "English" },
        { value: "fil", label: "Filipino" },
        { value: "ko", label: "한국어" },
      ]}
    />
  );
}

export type OfficerAccountProps = SharedProps & { officer: Officer; unitName: string };

export function OfficerAccountView(props: OfficerAccountProps) {
  const { officer, unitName } = props;
  return (
    <div class="measure">
      <PageTitle title={m.identity_account_title()} />
      <SummaryList
        rows={[
          { key: m.identity_officers_name(), value: officer.name },
          { key: m.identity_officers_designation(), value: officer.designation },
          { key: m.identity_officers_role(), value: roleName(officer.role) },
          // A city administrator belongs to all units and to none.
          ...(unitName === "" ? [] : [{ key: m.identity_officers_unit(), value: unitName }]),
          { key: m.identity_email(), value: officer.email },
        ]}
      />
      <PasskeysSection {...props} />
      <h2>{m.identity_factor_recovery()}</h2>
      <p>{m.identity_recovery_renew_hint()}</p>
      <form method="post" action="/account/recovery-codes">
        <Actions>
          <Button tone="secondary">{m.identity_recovery_renew()}</Button>
        </Actions>
      </form>
      <SessionsSection {...props} />
    </div>
  );
}

function PasskeysSection({ passkeys, timeZone }: Pick<SharedProps, "passkeys" | "timeZone">) {
  return (
    <>
      <h2>{m.identity_passkeys_title()}</h2>
      <p>{m.identity_passkeys_lead()}</p>
      {passkeys.length === 0 && <p>{m.identity_passkeys_none()}</p>}
      {passkeys.map((passkey) => (
        <PasskeyRow passkey={passkey} timeZone={timeZone} key={passkey.id} />
      ))}
      <noscript>
        <p>{m.identity_passkeys_needs_script()}</p>
      </noscript>
      <PasskeyButton
        label={m.identity_passkeys_add()}
        action="create"
        options="/account/passkeys/options"
        answer="/account/passkeys"
        next="/account"
      />
    </>
  );
}

function PasskeyRow({ passkey, timeZone }: { passkey: ShownPasskey; timeZone: string }) {
  const added = formatDate(passkey.createdAt, timeZone);
  const used =
    passkey.usedAt && m.identity_passkeys_used({ date: formatDate(passkey.usedAt, timeZone) });
  return (
    <form method="post" action="/account/passkeys/remove" class="actions">
      <span>{[m.identity_passkeys_added({ date: added }), used].filter(Boolean).join(", ")}</span>
      <button
        type="submit"
        class="button button-plain"
        name="id"
        value={passkey.id}
        aria-label={m.identity_passkeys_remove_label({ date: added })}
      >
        {m.identity_passkeys_remove()}
      </button>
    </form>
  );
}

function SessionsSection({ sessionCount }: Pick<SharedProps, "sessionCount">) {
  return (
    <>
      <h2>{m.identity_sessions_title()}</h2>
      <p>{m.identity_sessions_lead({ count: sessionCount })}</p>
      <form method="post" action="/sign-out">
        <Actions>
          <Button tone="secondary">{m.identity_sign_out()}</Button>
          <Button tone="plain" formaction="/sign-out/everywhere">
            {m.identity_sign_out_everywhere()}
          </Button>
        </Actions>
      </form>
    </>
  );
}

export function ChangeEmailView({
  email,
  problems,
}: {
  email: string;
  problems: readonly Problem[];
}) {
  return (
    <div class="measure">
      <Problems problems={problems} />
      <PageTitle title={m.identity_account_email_change()} />
      <form method="post" action="/account/email" novalidate>
        <TextInput
          name="email"
          type="email"
          label={m.identity_account_email_new()}
          hint={m.identity_account_email_hint()}
          error={errorAt(problems, "email")}
          value={email}
          autocomplete="email"
          spellcheck={false}
        />
        <Actions>
          <Button>{m.identity_send_code()}</Button>
        </Actions>
      </form>
    </div>
  );
}

export function EraseView() {
  return (
    <div class="measure">
      <PageTitle title={m.identity_erase_title()} />
      <p>{m.identity_erase_what()}</p>
      <p>{m.identity_erase_stays()}</p>
      <WarningText>{m.identity_erase_final()}</WarningText>
      <form method="post" action="/account/erase">
        <Actions>
          <Button tone="danger" name="confirmed" value="yes">
            {m.identity_erase_yes()}
          </Button>
          <a href="/account">{m.identity_erase_no()}</a>
        </Actions>
      </form>
    </div>
  );
}

export function ErasedView() {
  return (
    <div class="measure">
      <PageTitle title={m.identity_erased_title()} lead={m.identity_erased_lead()} />
      <ButtonLink href="/">{m.identity_to_home()}</ButtonLink>
    </div>
  );
}
