import { m } from "#messages";
import { type Site, withQuery } from "./site.ts";

type Props = { site: Site; address: string; contrast: "high" | "normal" | undefined };

export function SiteFooter({ site, address, contrast }: Props) {
  const next = contrast === "high" ? "normal" : "high";
  return (
    <footer class="band site-footer">
      <div class="wrap">
        {site.emergencyNumber !== undefined && (
          <p>{m.web_footer_emergency({ number: site.emergencyNumber })}</p>
        )}
        <nav aria-label={m.web_footer_label()}>
          <ul class="footer-links">
            <FooterLink href={`${site.home}help`} label={m.web_footer_help()} />
            <FooterLink href={`${site.home}results`} label={m.web_footer_results()} />
            <FooterLink href={`${site.home}accessibility`} label={m.web_footer_accessibility()} />
            <FooterLink href={`${site.home}privacy`} label={m.web_footer_privacy()} />
            <FooterLink href={`${site.home}open-data`} label={m.web_footer_open_data()} />
            <FooterLink
              href={withQuery(address, "contrast", next)}
              label={
                next === "high" ? m.web_footer_contrast_high() : m.web_footer_contrast_normal()
              }
            />
          </ul>
        </nav>
        <p class="footer-note">{m.web_footer_software()}</p>
      </div>
    </footer>
  );
}

function FooterLink({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a href={href}>{label}</a>
    </li>
  );
}
