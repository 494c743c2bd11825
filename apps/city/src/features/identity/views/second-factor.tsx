import { m } from "#messages";
import {
  Actions,
  Button,
  ButtonLink,
  Details,
  InsetText,
  PageTitle,
  QrCode,
  TextInput,
} from "#web/components";
import type { AuthenticatorSetUp, FactorState } from "../second-factor.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { errorAt, Problems, type Problem } from "./problems.tsx";
import { CodeInput } from "./sign-in.tsx";

const action = "/sign-in/second-factor";

export type FactorProps = { state: FactorState; next: string; problems: readonly Problem[] };

export function FactorView({ state, next, problems }: FactorProps) {
  return (
    <div class="measure">
      <Problems problems={problems} />
      <PageTitle
        title={m.identity_factor_title()}
        lead={state.hasAuthenticator ? m.identity_factor_lead() : m.identity_factor_passkey_lead()}
      />
      {state.hasAuthenticator ? (
        <form method="post" action={action} novalidate>
          <input type="hidden" name="next" value={next} />
          <CodeInput label={m.identity_factor_code()} problems={problems} />
          <Actions>
            <Button>{m.identity_continue()}</Button>
          </Actions>
        </form>
      ) : (
        <noscript>
          <p>{m.identity_factor_no_script()}</p>
        </noscript>
      )}
      {state.hasPasskey && (
        <PasskeyButton
          label={m.identity_passkey_confirm_button()}
          action="get"
          options="/sign-in/passkey/options"
          answer="/sign-in/passkey"
          next={next}
        />
      )}
      {state.hasAuthenticator && <RecoveryForm next={next} problems={problems} />}
    </div>
  );
}

function RecoveryForm({ next, problems }: { next: string; problems: readonly Problem[] }) {
  const error = errorAt(problems, "recovery");
  return (
    <Details summary={m.identity_factor_recovery_summary()} open={error !== undefined}>
      <form method="post" action={`${action}/recovery`} novalidate>
        <input type="hidden" name="next" value={next} />
        <TextInput
          name="recovery"
          label={m.identity_factor_recovery()}
          hint={m.identity_factor_recovery_hint()}
          error={error}
          autocomplete="off"
          width={20}
          spellcheck={false}
        />
        <Actions>
          <Button tone="secondary">{m.identity_continue()}</Button>
        </Actions>
      </form>
      <p>{m.identity_factor_recovery_lost()}</p>
    </Details>
  );
}

type SetUpProps = { setUp: AuthenticatorSetUp; next: string; problems: readonly Problem[] };

export function SetUpView({ setUp, next, problems }: SetUpProps) {
  return (
    <div class="measure">
      <Problems problems={problems} />
      <PageTitle title={m.identity_setup_title()} lead={m.identity_setup_lead()} />
      <h2>{m.identity_setup_scan()}</h2>
      <QrCode text={setUp.uri} label={m.identity_setup_qr_label()} />
      <p>{m.identity_setup_manual()}</p>
      <InsetText>
        <code>{inFours(setUp.secret)}</code>
      </InsetText>
      <h2>{m.identity_setup_then()}</h2>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="next" value={next} />
        <CodeInput label={m.identity_factor_code()} problems={problems} />
        <Actions>
          <Button>{m.identity_continue()}</Button>
        </Actions>
      </form>
    </div>
  );
}

/** Groups of four are easier to type over; authenticator apps ignore the blanks. */
function inFours(text: string): string {
  return text.match(/.{1,4}/g)?.join(" ") ?? text;
}

export function RecoveryCodesView({ codes, next }: { codes: readonly string[]; next: string }) {
  return (
    <div class="measure">
      <PageTitle title={m.identity_recovery_title()} lead={m.identity_recovery_lead()} />
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink href={next}>{m.identity_recovery_done()}</ButtonLink>
    </div>
  );
}
