import type { Section, What } from "./schema.ts";

/** Old and new stand in the private part: the public learns that a setting changed, not how it was. */
type SettingEvents = {
  readonly [Type in `administration.${Section}-${What}`]: {
    public: { code: string };
    private: { before: unknown; after: unknown };
  };
};

declare module "#platform/events" {
  interface EventTypes extends SettingEvents {
    "administration.city-created": { public: { services: number; units: number } };
  }
}
