import { Hono } from "hono";
import { m } from "#messages";
import type { AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { PublicDeps } from "../public.ts";
import { HomeHero, HomeView } from "../views/home-view.tsx";
import { feedLinks } from "./list.tsx";

const everything = {
  words: null,
  service: null,
  state: null,
  place: null,
  from: null,
  to: null,
} as const;

export function homePage({ listing, kept, clock }: PublicDeps): Hono<AppEnv> {
  const pages = new Hono<AppEnv>();
  pages.get("/", async (c) => {
    const city = c.get("city");
    const [numbers, fixed, latest] = await Promise.all([
      listing.numbers(city),
      listing.fixed(city),
      listing.page(city, everything, null),
    ]);
    const name = c.get("site").name;
    return renderPage(c, {
      title: () => m.reports_home_title(),
      description: () => m.reports_list_description({ city: name }),
      feeds: () => feedLinks(""),
      islands: ["outbox"],
      hero: () => <HomeHero city={city} />,
      view: () => (
        <HomeView
          {...{ city, kept, numbers, fixed }}
          latest={latest.reports.slice(0, 5)}
          now={clock.now()}
        />
      ),
    });
  });
  return pages;
}
