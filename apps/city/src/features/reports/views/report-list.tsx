import { isOverdue } from "#features/cases";
import type { City } from "#features/cities";
import type { ListedReport } from "../repo/listing.ts";
import type { Kept } from "./kept.ts";
import { ReportCard } from "./report-card.tsx";

type Props = { kept: Kept; city: City; reports: readonly ListedReport[]; now: Date };

/** Cards of reports; each is rendered once per version and language. */
export function ReportList({ kept, city, reports, now }: Props) {
  const cards = reports.map((report) => {
    const isLate = isOverdue(report, now);
    const { id, version, supporters, photo } = report;
    const key = `card ${id} ${version} ${supporters} ${photo} ${isLate}`;
    return kept(city, key, () => <ReportCard city={city} report={report} isLate={isLate} />);
  });
  // Our own markup, made by the components above.
  return <ul class="cards" dangerouslySetInnerHTML={{ __html: cards.join("") }} />;
}
