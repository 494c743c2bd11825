import type { ComponentChildren } from "preact";
import { m } from "#messages";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonTone = "primary" | "secondary" | "sun" | "danger" | "plain";

type Look = { tone?: ButtonTone; icon?: IconName; children: ComponentChildren };

export type ButtonProps = Look & {
  name?: string;
  value?: string;
  /** Sends the form to another address than its own. */
  formaction?: string;
};

/** Sends its form, once: with scripts a second press within the wait does nothing. */
export function Button({ tone = "primary", icon, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" class={look(tone)} data-once={m.web_form_sending()} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({ tone = "primary", icon, children, href }: Look & { href: string }) {
  return (
    <a class={look(tone)} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Buttons side by side, the first the likely one. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>;
}

type ShareProps = { title: string; url: string; print?: boolean };

/** Share, copy, print: things only scripts can do, so hidden until they run. */
export function ShareActions({ title, url, print }: ShareProps) {
  return (
    <div class="actions" data-share={url} data-title={title} hidden>
      <button type="button" class={look("secondary")} data-act="share" hidden>
        <Icon name="share" />
        {m.web_share()}
      </button>
      <button type="button" class={look("secondary")} data-act="copy">
        <Icon name="link" />
        {m.web_copy_link()}
      </button>
      {print && (
        <button type="button" class={look("secondary")} data-act="print">
          <Icon name="print" />
          {m.web_print()}
        </button>
      )}
      <span role="status" data-copied={m.web_link_copied()} />
    </div>
  );
}

function look(tone: ButtonTone): string {
  return tone === "primary" ? "button" : `button button-${tone}`;
}
