/** Keeps the form on this phone for when there is no network, in the language that is being read. */
export function registerWorker(): void {
  // Only on https or this machine itself; a browser without it still has the outbox.
  if (!("serviceWorker" in navigator)) return;
  addEventListener("load", () => {
    navigator.serviceWorker
      .register("/sw.js")
      .then(() => navigator.serviceWorker.ready)
      .then((worker) => worker.active?.postMessage({ language: document.documentElement.lang }))
      // Refused by a setting of the browser: nothing else depends on it.
      .catch(() => undefined);
  });
}
