import type { ComponentChildren } from "preact";
import { m } from "#messages";
import { Icon } from "./icon.tsx";
import { type Tone, toneIcons } from "./tag.tsx";

type BannerProps = {
  tone?: "success" | "info" | "warning" | "danger";
  title?: string;
  children: ComponentChildren;
};

/** News about the page as a whole. Success is announced at once; the rest is found in its place. */
export function NotificationBanner({ tone = "info", title, children }: BannerProps) {
  const heading = title ?? (tone === "success" ? m.web_banner_success() : m.web_banner_important());
  return (
    <section
      class={`banner tone-${tone}`}
      role={tone === "success" ? "alert" : undefined}
      aria-labelledby="banner-title"
    >
      <h2 class="banner-title" id="banner-title">
        <Icon name={toneIcons[tone satisfies Tone]} />
        {heading}
      </h2>
      {children}
    </section>
  );
}

/** The end of a journey: it worked, and this is your number. */
export function Panel({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="panel">
      <Icon name="check" />
      <h1>{title}</h1>
      {children}
      <div class="weave" />
    </div>
  );
}

export function InsetText({ children }: { children: ComponentChildren }) {
  return <div class="inset">{children}</div>;
}

export function WarningText({ children }: { children: ComponentChildren }) {
  return (
    <div class="warning-text">
      <Icon name="triangle" />
      <p>
        <span class="govuk-visually-hidden">{m.web_warning()}: </span>
        {children}
      </p>
    </div>
  );
}

/** Nothing to show, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name="bubble" />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function Details({
  summary,
  open,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
