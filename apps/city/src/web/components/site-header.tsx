import { currentLocale, type Locale, locales, m } from "#messages";
import { Mark } from "./icon.tsx";
import { type NavItem, type Site, withQuery } from "./site.ts";

/** Each language by its own name, so that it is found by those who read it. */
const languageNames: Record<Locale, string> = { en: "English", fil: "Filipino", ko: "한국어" };

export function SiteHeader({
  site,
  address,
  nav,
}: {
  site: Site;
  address: string;
  nav: readonly NavItem[];
}) {
  return (
    <header>
      <div class="band">
        <div class="wrap site-bar">
          <a class="site-name" href={site.home} aria-label={m.web_header_home({ city: site.name })}>
            <Mark />
            {site.name}
          </a>
          <LanguageSwitch address={address} />
        </div>
        {nav.length > 0 && (
          <nav class="site-nav wrap" aria-label={m.web_header_menu()}>
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
        )}
      </div>
    </header>
  );
}

function LanguageSwitch({ address }: { address: string }) {
  const current = currentLocale();
  return (
    <nav aria-label={m.web_language_label()}>
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
  );
}
