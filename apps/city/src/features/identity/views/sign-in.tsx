import { m } from "#messages";
import { Actions, Button, Details, PageTitle, TextInput } from "#web/components";
import type { DemoAccounts } from "../demo.ts";
import { roles, type Role } from "../schema.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { errorAt, Problems, type Problem } from "./problems.tsx";

export function roleName(role: Role): string {
  switch (role) {
    case "officer":
      return m.identity_role_officer();
    case "unit-head":
      return m.identity_role_unit_head();
    case "city-admin":
      return m.identity_role_city_admin();
    case "auditor":
      return m.identity_role_auditor();
  }
}

type SignInProps = {
  email: string;
  next: string;
  problems: readonly Problem[];
  /** Null outside the demo. */
  demo: DemoAccounts | null;
};

export function SignInView({ email, next, problems, demo }: SignInProps) {
  return (
    <div class="measure">
      <Problems problems={problems} />
      <PageTitle title={m.identity_sign_in_title()} lead={m.identity_sign_in_lead()} />
      <form method="post" action="/sign-in" novalidate>
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="email"
          type="email"
          label={m.identity_email()}
          hint={m.identity_email_hint()}
          error={errorAt(problems, "email")}
          value={email}
          autocomplete="email"
          spellcheck={false}
        />
        <Actions>
          <Button>{m.identity_send_code()}</Button>
        </Actions>
      </form>
      <PasskeyButton
        label={m.identity_passkey_button()}
        action="get"
        options="/sign-in/passkey/options"
        answer="/sign-in/passkey"
        next={next}
      />
      <p>{m.identity_sign_in_without()}</p>
      {demo && <DemoView accounts={demo} next={next} />}
    </div>
  );
}

/** One of each role to begin with, so that the list stays short. */
function oneOfEachRole(officers: DemoAccounts["officers"]): DemoAccounts["officers"] {
  return roles.flatMap((role) => officers.find((officer) => officer.role === role) ?? []);
}

function DemoView({ accounts, next }: { accounts: DemoAccounts; next: string }) {
  const { officers, residents } = accounts;
  const first = oneOfEachRole(officers);
  const others = officers.filter((officer) => !first.includes(officer));
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{m.identity_demo_title()}</h2>
      <p>{m.identity_demo_lead()}</p>
      <h3>{m.identity_demo_officers()}</h3>
      <DemoOfficers officers={first} next={next} />
      {others.length > 0 && (
        <Details summary={m.identity_demo_more_officers({ count: others.length })}>
          <DemoOfficers officers={others} next={next} />
        </Details>
      )}
      <h3>{m.identity_demo_residents()}</h3>
      <DemoResidents residents={residents.slice(0, firstResidents)} next={next} />
      {residents.length > firstResidents && (
        <Details
          summary={m.identity_demo_more_residents({ count: residents.length - firstResidents })}
        >
          <DemoResidents residents={residents.slice(firstResidents)} next={next} />
        </Details>
      )}
      <p>{m.identity_demo_no_residents()}</p>
      <DemoMailboxLink />
    </section>
  );
}

const firstResidents = 3;

function DemoOfficers({ officers, next }: Pick<DemoAccounts, "officers"> & { next: string }) {
  return officers.map((officer) => (
    <DemoButton
      key={officer.id}
      field="officer"
      id={officer.id}
      name={officer.name}
      about={`${officer.designation} · ${roleName(officer.role)}`}
      next={next}
    />
  ));
}

function DemoResidents({ residents, next }: Pick<DemoAccounts, "residents"> & { next: string }) {
  return residents.map(({ id, contact }) => (
    <DemoButton
      key={id}
      field="resident"
      id={id}
      name={contact.name ?? contact.email ?? id}
      next={next}
    />
  ));
}

/** Where the demo's mails land, codes included. */
function DemoMailboxLink() {
  return (
    <p>
      <a href="/mailbox">{m.identity_demo_mailbox()}</a>
    </p>
  );
}

type DemoButtonProps = { field: string; id: string; name: string; about?: string; next: string };

function DemoButton({ field, id, name, about, next }: DemoButtonProps) {
  return (
    <form method="post" action="/sign-in/demo" class="demo-account">
      <input type="hidden" name="next" value={next} />
      <Button tone="secondary" name={field} value={id}>
        {m.identity_demo_enter({ name })}
      </Button>
      {about !== undefined && <span class="muted">{about}</span>}
    </form>
  );
}

type CodeFormProps = {
  /** Where the code goes, and where a new one is asked for. */
  action: string;
  again: string;
  /** Null when the code was used, or when nothing is known of it. */
  email: string | null;
  next: string;
  problems: readonly Problem[];
  isDemo: boolean;
};

export function CodeView({ action, again, email, next, problems, isDemo }: CodeFormProps) {
  return (
    <div class="measure">
      <Problems problems={problems} />
      <PageTitle
        title={m.identity_code_title()}
        lead={email === null ? undefined : m.identity_code_lead({ email })}
      />
      <form method="post" action={action} novalidate>
        <input type="hidden" name="next" value={next} />
        <CodeInput label={m.identity_code()} problems={problems} />
        <Actions>
          <Button>{m.identity_continue()}</Button>
        </Actions>
      </form>
      <h2>{m.identity_code_again()}</h2>
      {isDemo && <DemoMailboxLink />}
      <p>{m.identity_code_no_mail()}</p>
      <form method="post" action={again}>
        <input type="hidden" name="next" value={next} />
        <Actions>
          {email !== null && (
            <Button tone="secondary" name="email" value={email}>
              {m.identity_code_again()}
            </Button>
          )}
          <a href={again}>{m.identity_code_other_email()}</a>
        </Actions>
      </form>
    </div>
  );
}

/** WCAG 2.2, 3.3.8: the code may be pasted and filled in by the browser; nothing to solve. */
export function CodeInput({ label, problems }: { label: string; problems: readonly Problem[] }) {
  return (
    <TextInput
      name="code"
      label={label}
      hint={m.identity_code_hint()}
      error={errorAt(problems, "code")}
      autocomplete="one-time-code"
      inputmode="numeric"
      width={10}
      spellcheck={false}
    />
  );
}
