import { m } from "#messages";
import {
  Actions,
  Breadcrumbs,
  Button,
  NotificationBanner,
  PageTitle,
  TextArea,
  TextInput,
  WarningText,
} from "#web/components";
import { errorAt, Problems, type Problem } from "./problems.tsx";

const path = "/desk/admin/privacy";

export type PrivacyProps = {
  who: string;
  purpose: string;
  problems: readonly Problem[];
  isErased: boolean;
};

export function PrivacyView({ who, purpose, problems, isErased }: PrivacyProps) {
  return (
    <div class="measure">
      <Problems problems={problems} />
      {isErased && (
        <NotificationBanner tone="success">{m.identity_privacy_erased()}</NotificationBanner>
      )}
      <Breadcrumbs items={[{ label: m.web_nav_admin(), href: "/desk/admin" }]} />
      <PageTitle title={m.identity_privacy_title()} lead={m.identity_privacy_lead()} />
      <form method="post" action={path} novalidate>
        <TextInput
          name="who"
          label={m.identity_privacy_who()}
          hint={m.identity_privacy_who_hint()}
          value={who}
          error={errorAt(problems, "who")}
          autocomplete="off"
          spellcheck={false}
        />
        <TextArea
          name="purpose"
          label={m.identity_privacy_purpose()}
          hint={m.identity_privacy_purpose_hint()}
          value={purpose}
          error={errorAt(problems, "purpose")}
          rows={3}
        />
        <Actions>
          {/* A download leaves the page in place, so this button must not fall asleep. */}
          <button type="submit" class="button" name="act" value="export">
            {m.identity_privacy_export()}
          </button>
          <Button tone="secondary" name="act" value="erase">
            {m.identity_privacy_erase()}
          </Button>
        </Actions>
      </form>
    </div>
  );
}

type ConfirmProps = { who: string; purpose: string; count: number };

export function ConfirmErasureView({ who, purpose, count }: ConfirmProps) {
  return (
    <div class="measure">
      <PageTitle title={m.identity_privacy_erase_title()} caption={who} />
      <p>{m.identity_privacy_erase_what({ count })}</p>
      <WarningText>{m.identity_erase_final()}</WarningText>
      <form method="post" action={path}>
        <input type="hidden" name="who" value={who} />
        <input type="hidden" name="purpose" value={purpose} />
        <Actions>
          <Button tone="danger" name="act" value="erase-confirmed">
            {m.identity_privacy_erase_yes()}
          </Button>
          <a href={path}>{m.identity_privacy_cancel()}</a>
        </Actions>
      </form>
    </div>
  );
}
