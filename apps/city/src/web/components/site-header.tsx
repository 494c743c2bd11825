import { currentLocale, type Locale, locales, m } from "#messages";
import { Icon, Mark } from "./icon.tsx";
import { type NavItem, type Site, withQuery } from "./site.ts";

/** Each language by its own name, so that it is found by those who read it. */
const languageNames: Record<Locale, string> = { en: "English", fil: "Filipino", ko: "한국어" };
/** The same where a phone has no room for it. */
const shortNames: Record<Locale, string> = { en: "EN", fil: "FIL", ko: "한국어" };

type HeaderProps = { site: Site; address: string; nav: readonly NavItem[] };

/**
 * On a wide screen, two rows. On a phone, one: the languages and the menu open over the page as
 * popovers, which need no script; a browser without popovers shows them as they are.
 */
export function SiteHeader({ site, address, nav }: HeaderProps) {
  return (
    <header class="band">
      <div class="wrap site-bar">
        <a class="site-name" href={site.home} aria-label={m.web_header_home({ city: site.name })}>
          <Mark />
          <span>{site.name}</span>
        </a>
        <LanguageSwitch address={address} />
        {nav.length > 0 && (
          <button type="button" class="site-toggle" popovertarget="site-nav">
            {m.web_header_menu_open()}
          </button>
        )}
      </div>
      {nav.length > 0 && <Menu nav={nav} />}
    </header>
  );
}

function Menu({ nav }: Pick<HeaderProps, "nav">) {
  return (
    <nav class="site-nav wrap" id="site-nav" popover="auto" aria-label={m.web_header_menu()}>
      <ul class="nav-list">
        {nav.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageSwitch({ address }: { address: string }) {
  const current = currentLocale();
  return (
    <>
      <button type="button" class="site-toggle" popovertarget="languages">
        <Icon name="globe" />
        <span class="govuk-visually-hidden">
          {m.web_language_label()}: {languageNames[current]}
        </span>
        <span aria-hidden="true">{shortNames[current]}</span>
      </button>
      <nav class="site-languages" id="languages" popover="auto" aria-label={m.web_language_label()}>
        <ul class="languages">
          {locales.map((locale) => (
            <li key={locale} lang={locale}>
              {locale === current ? (
                <span aria-current="true">{languageNames[locale]}</span>
              ) : (
                <a
                  href={withQuery(address, "lang", locale)}
                  hreflang={locale}
                  rel="alternate nofollow"
                >
                  {languageNames[locale]}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
