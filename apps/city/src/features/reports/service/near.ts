import type { City } from "#features/cities";
import type { Platform } from "#platform/platform";
import { selectNear } from "../repo/near.ts";
import { boxAround, metresBetween, nearMetres } from "../rules.ts";
import type { ReportedCase } from "../schema.ts";

export type NearReport = ReportedCase & { readonly metres: number };

const recentDays = 60;
const looked = 50;
const shown = 3;

/** Open reports of the same kind that are probably about the same thing, nearest first. */
export async function nearReports(
  { db, clock }: Pick<Platform, "db" | "clock">,
  city: City,
  at: { readonly service: string; readonly lon: number; readonly lat: number },
): Promise<NearReport[]> {
  const found = await selectNear(db, city.slug, {
    service: at.service,
    box: boxAround(at.lon, at.lat, nearMetres),
    since: new Date(clock.now().getTime() - recentDays * 24 * 3_600_000),
    limit: looked,
  });
  return found
    .flatMap((each) => {
      const { lon, lat } = each.case;
      return lon === null || lat === null
        ? []
        : [{ ...each, metres: metresBetween(at, { lon, lat }) }];
    })
    .filter(({ metres }) => metres <= nearMetres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, shown);
}
