import { Hono } from "hono";
import type { ComponentChildren } from "preact";
import type { City } from "#features/cities";
import { m } from "#messages";
import type { AppEnv } from "#platform/http";
import { PageTitle } from "#web/components";
import { renderPage } from "#web/page";
import { Accessibility } from "./views/accessibility.tsx";
import { Help } from "./views/help.tsx";
import { OpenData } from "./views/open-data.tsx";
import { Privacy } from "./views/privacy.tsx";

type About = {
  readonly path: string;
  readonly title: () => string;
  readonly lead: () => string;
  readonly view: (city: City) => ComponentChildren;
};

const all: readonly About[] = [
  {
    path: "/help",
    title: () => m.about_help_title(),
    lead: () => m.about_help_lead(),
    view: (city) => <Help city={city} />,
  },
  {
    path: "/accessibility",
    title: () => m.about_access_title(),
    lead: () => m.about_access_lead(),
    view: (city) => <Accessibility city={city} />,
  },
  {
    path: "/privacy",
    title: () => m.about_privacy_title(),
    lead: () => m.about_privacy_lead(),
    view: (city) => <Privacy city={city} />,
  },
  {
    path: "/open-data",
    title: () => m.about_data_title(),
    lead: () => m.about_data_lead(),
    view: () => <OpenData />,
  },
];

export function aboutPages(): Hono<AppEnv> {
  const pages = new Hono<AppEnv>();
  for (const { path, title, lead, view } of all)
    pages.get(path, (c) =>
      renderPage(c, {
        title,
        description: lead,
        view: () => (
          <div class="measure">
            <PageTitle title={title()} lead={lead()} />
            {view(c.get("city"))}
          </div>
        ),
      }),
    );
  return pages;
}
