// The live map of the page of reports. Without WebGL, or while it loads, the drawn picture stays.

const frame = document.querySelector<HTMLElement>("[data-map]");
if (frame) void start(frame);

async function start(element: HTMLElement): Promise<void> {
  try {
    const { showReports } = await import("./reports.ts");
    await showReports(element);
    element.classList.add("is-live");
  } catch {
    // No WebGL, or no network for the engine: the picture and the list say the same.
    element.querySelector(".live-map-canvas")?.remove();
  }
}
