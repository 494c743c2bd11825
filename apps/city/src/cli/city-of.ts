import type { City } from "#features/cities";
import type { CommandContext } from "./command.ts";

/** The city that was named, or the only one there is. */
export async function cityOf({ app }: CommandContext, slug: string | undefined): Promise<City> {
  const slugs = await app.cities.slugs();
  const chosen = slug ?? (slugs.length === 1 ? slugs[0] : undefined);
  if (chosen === undefined)
    throw new Error(`Name the city with --city: ${slugs.join(", ") || "there is none yet"}`);
  return app.cities.get(chosen);
}
