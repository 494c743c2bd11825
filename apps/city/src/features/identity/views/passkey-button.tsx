import { m } from "#messages";

type Props = {
  label: string;
  /** Where the browser asks what to do, and where it brings the answer. */
  options: string;
  answer: string;
  action: "create" | "get";
  next: string;
};

/** Only scripts can use a passkey, so it stays hidden until the island has found that it can. */
export function PasskeyButton({ label, options, answer, action, next }: Props) {
  return (
    <div
      data-passkey={action}
      data-options={options}
      data-answer={answer}
      data-next={next}
      data-failed={m.identity_passkey_failed()}
      hidden
    >
      <p class="actions">
        <button type="button" class="button button-secondary">
          {label}
        </button>
      </p>
      <p role="alert" data-message />
    </div>
  );
}
