import type { ComponentChildren } from "preact";
import { m } from "#messages";
import { Actions, ButtonLink } from "./button.tsx";

/** Narrows a list by GET, so that the result has an address. */
export function Filters({
  action,
  label,
  children,
}: {
  action: string;
  label: string;
  children: ComponentChildren;
}) {
  return (
    <form class="filters" method="get" action={action} role="search" aria-label={label}>
      <div class="filter-fields">{children}</div>
      <Actions>
        <button type="submit" class="button">
          {m.web_filters_apply()}
        </button>
        <ButtonLink tone="plain" href={action}>
          {m.web_filters_clear()}
        </ButtonLink>
      </Actions>
    </form>
  );
}
