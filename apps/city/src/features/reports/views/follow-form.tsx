import type { Viewer } from "#features/identity";
import { m } from "#messages";
import { Button, ErrorSummary, InsetText, TextInput } from "#web/components";

export type FollowState =
  | { readonly kind: "offered" }
  | { readonly kind: "refused"; readonly email: string }
  /** A mail is on its way, if the address is not following already. */
  | { readonly kind: "asked"; readonly email: string }
  | { readonly kind: "following" };

type Props = { action: string; viewer: Viewer["kind"]; state: FollowState };

/** Being told of every step, by mail. */
export function FollowForm({ action, viewer, state }: Props) {
  if (state.kind === "following")
    return (
      <InsetText>
        <p role="status">{m.reports_page_following()}</p>
      </InsetText>
    );
  if (state.kind === "asked")
    return (
      <InsetText>
        <p role="status">{m.reports_page_follow_asked({ email: state.email })}</p>
      </InsetText>
    );
  const message = state.kind === "refused" ? m.reports_error_bad_email() : undefined;
  return (
    <form method="post" action={action} novalidate>
      {message !== undefined && <ErrorSummary errors={[{ name: "email", message }]} />}
      {viewer === "resident" ? (
        <p>{m.reports_page_follow_signed_in()}</p>
      ) : (
        <TextInput
          name="email"
          type="email"
          label={m.reports_page_follow_email()}
          hint={m.reports_page_follow_hint()}
          autocomplete="email"
          inputmode="email"
          spellcheck={false}
          value={state.kind === "refused" ? state.email : ""}
          error={message}
        />
      )}
      <Button tone="secondary">{m.reports_page_follow_button()}</Button>
    </form>
  );
}
