import { selectCity } from "#features/cities";
import { publicCasesAmong } from "#features/cases";
import { requestPath } from "#features/open311";
import { photoPath, reportPath } from "#features/reports";
import type { WebhookSources } from "#features/webhooks";
import type { Platform } from "#platform/platform";
import { siteOf } from "./notice-sources.ts";

/** Brings together for webhooks what the features know, so that webhooks need not know them. */
export function webhookSources({ publicUrl }: Pick<Platform, "publicUrl">): WebhookSources {
  return {
    findCity: selectCity,
    siteOf: (db, city) => siteOf(publicUrl, db, city),
    publicCases: async (db, city, ids) => {
      const found = await publicCasesAmong(db, city, ids);
      return new Map(
        found.map(({ id, reference }) => [
          id,
          { reference, page: reportPath(reference), api: requestPath(reference) },
        ]),
      );
    },
    photoPath: (id) => photoPath(id, "full"),
  };
}
