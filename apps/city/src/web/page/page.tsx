import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { inLocale, m } from "#messages";
import type { AppContext } from "#platform/http";
import type { AssetUrls, IslandName } from "#web/assets";
import { Document, type Feed, type NavItem, type Site } from "#web/components";

declare module "#platform/http" {
  interface RequestVariables {
    assets: AssetUrls;
    /** The city as pages show it, in the language of the request. */
    site: Site;
    contrast: "high" | "normal" | undefined;
  }
}

/** A page: its title and its content, both made inside the reader's language. */
export type Page = {
  readonly title: () => string;
  readonly view: () => ComponentChildren;
  readonly status?: ContentfulStatusCode;
  readonly description?: () => string;
  readonly islands?: readonly IslandName[];
  /** The page answers a refused form. */
  readonly hasErrors?: boolean;
  /** For pages that only one person may find, such as a secret status link. */
  readonly unlisted?: boolean;
  /** The same content for machines. */
  readonly feeds?: () => readonly Feed[];
  /** A wide opening under the header. */
  readonly hero?: () => ComponentChildren;
  /** Where a browser without scripts is sent: the same thing step by step. */
  readonly withoutScripts?: string;
  /** Where the language switch leads; the requested address by default. */
  readonly address?: string;
};

function publicNav(path: string): NavItem[] {
  const item = (href: string, label: string) => ({ href, label, current: path === href });
  return [
    item("/report", m.web_nav_report()),
    item("/reports", m.web_nav_reports()),
    item("/map", m.web_nav_map()),
    item("/find", m.web_nav_find()),
  ];
}

function deskNav(path: string): NavItem[] {
  const item = (href: string, label: string) => ({ href, label, current: path === href });
  return [
    item("/desk", m.web_nav_desk()),
    item("/desk/new", m.web_nav_desk_new()),
    item("/reports", m.web_nav_reports()),
    item("/desk/admin", m.web_nav_admin()),
  ];
}

/** The header's last entry: the account of whoever is signed in, or the way in. */
function accountNav(path: string, signedInAs: string | null): NavItem {
  return signedInAs === null
    ? { href: "/sign-in", label: m.web_nav_sign_in(), current: path === "/sign-in" }
    : { href: "/account", label: signedInAs, current: path === "/account" };
}

/** What was asked for, without the choices of language and contrast. */
export function addressOf(c: AppContext): string {
  const url = new URL(c.req.url);
  url.searchParams.delete("lang");
  url.searchParams.delete("contrast");
  return url.pathname + url.search;
}

/** The whole document, in the language of the request. */
export function renderDocument(c: AppContext, page: Page): string {
  const { signedInAs, area } = c.get("chrome");
  const path = c.req.path;
  const html = inLocale(c.get("locale"), () =>
    renderToString(
      <Document
        site={c.get("site")}
        assets={c.get("assets")}
        title={page.title()}
        address={page.address ?? addressOf(c)}
        description={page.description?.()}
        nav={[...(area === "desk" ? deskNav(path) : publicNav(path)), accountNav(path, signedInAs)]}
        contrast={c.get("contrast")}
        isStaff={area === "desk"}
        islands={page.islands ?? []}
        hasErrors={page.hasErrors}
        unlisted={page.unlisted}
        withoutScripts={page.withoutScripts}
        feeds={page.feeds?.() ?? []}
        hero={page.hero?.()}
      >
        {page.view()}
      </Document>,
    ),
  );
  return `<!doctype html>${html}`;
}

/** Names the style sheet in the header, so that a slow phone fetches it before it has read the page. */
export function sendDocument(
  c: AppContext,
  document: string | Uint8Array<ArrayBuffer>,
  status: ContentfulStatusCode = 200,
): Response {
  return c.body(document, status, {
    "content-type": "text/html; charset=UTF-8",
    link: `<${c.get("assets")("styles")}>; rel=preload; as=style`,
  });
}

export function renderPage(c: AppContext, page: Page): Response {
  return sendDocument(c, renderDocument(c, page), page.status);
}
