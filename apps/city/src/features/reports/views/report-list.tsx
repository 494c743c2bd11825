import { isOverdue } from "#features/cases";
import type { City } from "#features/cities";
import type { ListedReport } from "../repo/listing.ts";
import type { Kept } from "./kept.ts";
import { ReportCard } from "./report-card.tsx";

type Props = { kept: Kept; city: City; reports: readonly ListedReport[]; now: Date };

/** All that a card shows, in few characters. */
function cardKey(report: ListedReport, now: Date): string {
  const { id, version, supporters, photo } = report;
  return `card ${id} ${version} ${supporters} ${photo} ${isOverdue(report, now)}`;
}

/** All that a list of cards shows. */
export function listKey(reports: readonly ListedReport[], now: Date): string {
  return reports.map((report) => cardKey(report, now)).join("\n");
}

/** Cards of reports; each is rendered once per version and language. */
export function ReportList({ kept, city, reports, now }: Props) {
  const cards = reports.map((report) => {
    const isLate = isOverdue(report, now);
    return kept(city, cardKey(report, now), () => (
      <ReportCard city={city} report={report} isLate={isLate} />
    ));
  });
  // Our own markup, made by the components above.
  return <ul class="cards" dangerouslySetInnerHTML={{ __html: cards.join("") }} />;
}
