import type { ComponentChildren } from "preact";
import { Mark } from "./icon.tsx";

/** The page's one `h1`, with an optional line above and a lead below. */
export function PageTitle({
  title,
  caption,
  lead,
}: {
  title: string;
  caption?: string;
  lead?: ComponentChildren;
}) {
  return (
    <div class="page-title">
      {caption !== undefined && <p class="caption">{caption}</p>}
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
    </div>
  );
}

/** The opening of the home page, for `Document`'s `hero`: what this place is for, and the one thing most people came to do. */
export function Hero({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ComponentChildren;
}) {
  return (
    <div class="wrap hero">
      <div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
      <Mark />
    </div>
  );
}
