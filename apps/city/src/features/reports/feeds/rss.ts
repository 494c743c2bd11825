import { m } from "#messages";
import type { FeedReport } from "../repo/feeds.ts";
import { headline } from "../views/report-card.tsx";
import { stateWords } from "../views/state-tag.tsx";
import { nameOf, type FeedContext } from "./feed-context.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text for XML 1.0, which has no place for most control characters even when escaped. */
function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");
}

function item(report: FeedReport, { city, locale, site }: FeedContext): string {
  const url = `${site}/reports/${report.reference}`;
  const service = nameOf(city.services, report.service, locale) ?? "";
  const where = nameOf(city.places, report.place, locale) ?? report.address;
  const facts = [stateWords(report.state), where, report.reference].filter(Boolean).join(" · ");
  return `<item>
<title>${xmlText(`${service}: ${headline(report.words, 80)}`)}</title>
<link>${xmlText(url)}</link>
<guid isPermaLink="true">${xmlText(url)}</guid>
<pubDate>${report.receivedAt.toUTCString()}</pubDate>
<category>${xmlText(service)}</category>
<description>${xmlText(`${report.words}\n\n${facts}`)}</description>
</item>`;
}

/** RSS 2.0 of the newest reports. Runs inside the reader's language. */
export function rssDocument(context: FeedContext, reports: readonly FeedReport[]): string {
  const { site, query, locale, name, now } = context;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xmlText(m.reports_list_feed_title({ city: name }))}</title>
<link>${xmlText(`${site}/reports${query}`)}</link>
<atom:link href="${xmlText(`${site}/reports.rss${query}`)}" rel="self" type="application/rss+xml"/>
<description>${xmlText(m.reports_list_description({ city: name }))}</description>
<language>${locale}</language>
<lastBuildDate>${now.toUTCString()}</lastBuildDate>
${reports.map((report) => item(report, context)).join("\n")}
</channel>
</rss>
`;
}
