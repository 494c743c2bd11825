import * as m from "./compiled/messages/_index.js";
import { overwriteGetLocale } from "./compiled/runtime.js";
import type { Locale } from "#platform/locale";

export { m };
export { isLocale, locales, type Locale } from "#platform/locale";

// The one module-level variable of the app. Rendering is synchronous, so between set and restore no other
// request can run; this saves an AsyncLocalStorage on every request and a parameter on every view.
let current: Locale | undefined;

overwriteGetLocale(currentLocale);

/** The language being rendered. Throws outside `inLocale`, where a text would come out in a stranger's language. */
export function currentLocale(): Locale {
  if (current === undefined)
    throw new TypeError("A message was used outside inLocale(locale, render)");
  return current;
}

type Synchronous<T> = T extends PromiseLike<unknown> ? never : T;

/** Runs a synchronous `render` with `locale` as the language of every message and format inside it. */
export function inLocale<T>(locale: Locale, render: () => Synchronous<T>): Synchronous<T> {
  const before = current;
  current = locale;
  try {
    const rendered = render();
    // Types say so too, but a promise that slips through would answer people in each other's language.
    if (rendered instanceof Promise) throw new TypeError("inLocale takes a synchronous function");
    return rendered;
  } finally {
    current = before;
  }
}
