export {};

declare const self: ServiceWorkerGlobalScope;

/** What the form needs, and a name that changes with any of it: filled in by the build. */
const shell = JSON.parse("__SHELL__") as { version: string; assets: string[] };

const cacheName = `tugon-${shell.version}`;
const languages = ["en", "fil", "ko"] as const;
/** Pages that are kept, each in every language: the reader may change it without network. */
const kept = ["/report", "/offline"];
/** Where the language that was read last is remembered. */
const languageKey = "/language-of-this-phone";

const inLanguage = (path: string, language: string) => `${path}?lang=${language}`;

/** As a stranger: a page with somebody's name in it must never be kept. */
async function fetchShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(shell.assets);
  const pages = kept.flatMap((path) => languages.map((language) => inLanguage(path, language)));
  await Promise.all(
    pages.map(async (page) => {
      const response = await fetch(page, { credentials: "omit", cache: "no-store" });
      if (!response.ok) throw new TypeError(`${page}: ${response.status}`);
      await cache.put(page, response);
    }),
  );
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("tugon-") && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function languageOf(url: URL): Promise<string> {
  const asked = url.searchParams.get("lang");
  if (languages.some((language) => language === asked)) return asked ?? "en";
  const remembered = await (await caches.open(cacheName)).match(languageKey);
  return (await remembered?.text()) ?? "en";
}

/** The network first; without it the form itself, or a page that says how to go on. */
async function pageOrShell(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const url = new URL(request.url);
    const path = kept.includes(url.pathname) ? url.pathname : "/offline";
    const cache = await caches.open(cacheName);
    const saved = await cache.match(inLanguage(path, await languageOf(url)));
    if (!saved) throw error;
    return saved;
  }
}

/** Names carry a hash of the content, so what is kept is right for ever. */
async function asset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => {
  event.waitUntil(fetchShell().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const data: unknown = event.data;
  if (typeof data !== "object" || data === null || !("language" in data)) return;
  const response = new Response(String(data.language));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.put(languageKey, response)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(pageOrShell(request));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
});
