import type { ComponentChildren } from "preact";
import type { AssetUrls, IslandName } from "#web/entries";
import { currentLocale, m } from "#messages";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";
import type { NavItem, Site } from "./site.ts";

export type Feed = { type: string; href: string; title: string };

export type DocumentProps = {
  site: Site;
  assets: AssetUrls;
  /** What this page is, without the city's name: the same words as its `h1`. */
  title: string;
  /** Path and query that show this page by GET; the language switch keeps it, after a refused form too. */
  address: string;
  description?: string | undefined;
  nav?: readonly NavItem[];
  contrast?: "high" | "normal" | undefined;
  islands?: readonly IslandName[];
  /** The page answers a refused form; the title says so first, because a screen reader reads it first. */
  hasErrors?: boolean | undefined;
  /** For pages that only one person may find, such as a secret status link. */
  unlisted?: boolean | undefined;
  /** Where a browser without scripts is sent: the same thing step by step. */
  withoutScripts?: string | undefined;
  /** Is this shown to an officer? */
  isStaff?: boolean | undefined;
  /** The same content for machines. */
  feeds?: readonly Feed[];
  /** A wide opening under the header, part of `main`; see `Hero`. */
  hero?: ComponentChildren;
  children: ComponentChildren;
};

/** A whole page. Send it after `<!doctype html>`. */
export function Document(props: DocumentProps) {
  const { site, assets, address, contrast } = props;
  const title = m.web_document_title({ page: props.title, city: site.name });
  return (
    <html lang={currentLocale()} data-contrast={contrast}>
      <head>
        <meta charset="utf-8" />
        <title>{props.hasErrors ? m.web_document_title_error({ title }) : title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0a3d3b" />
        <meta name="color-scheme" content="light" />
        {props.description !== undefined && <meta name="description" content={props.description} />}
        {props.unlisted && <meta name="robots" content="noindex" />}
        {props.unlisted && <meta name="referrer" content="no-referrer" />}
        {props.withoutScripts !== undefined && (
          <noscript>
            <meta http-equiv="refresh" content={`0;url=${props.withoutScripts}`} />
          </noscript>
        )}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {props.feeds?.map((feed) => (
          <link rel="alternate" {...feed} key={feed.type} />
        ))}
        <link rel="stylesheet" href={assets("styles")} />
        {props.isStaff && <link rel="stylesheet" href={assets("staff-styles")} />}
        <script type="module" src={assets("enhance")} />
        {props.islands?.map((island) => (
          <script type="module" src={assets(island)} key={island} />
        ))}
      </head>
      <body>
        <a href="#main" class="govuk-skip-link">
          {m.web_skip_link()}
        </a>
        <SiteHeader site={site} address={address} nav={props.nav ?? []} />
        <main id="main" tabIndex={-1}>
          {props.hero !== undefined && <div class="band">{props.hero}</div>}
          <div class="weave" />
          <div class="main wrap">{props.children}</div>
        </main>
        <SiteFooter site={site} address={address} contrast={contrast} />
      </body>
    </html>
  );
}
