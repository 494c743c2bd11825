/** Looks for reports of the same kind around the point, whenever either changes. */
export function nearReports(form: HTMLFormElement): () => void {
  const box = document.querySelector<HTMLElement>("[data-near]");
  let asked = "";
  return () => {
    const fields = new FormData(form);
    const query = new URLSearchParams();
    for (const name of ["service", "lon", "lat"]) query.set(name, String(fields.get(name) ?? ""));
    if (!box || asked === query.toString()) return;
    asked = query.toString();
    if ([...query.values()].includes("")) {
      box.replaceChildren();
      return;
    }
    void load(box, asked, () => asked);
  };
}

async function load(box: HTMLElement, query: string, latest: () => string): Promise<void> {
  const response = await fetch(`/report/near?${query}`).catch(() => null);
  if (!response?.ok || latest() !== query) return;
  // A piece of our own page, made by the server's components.
  box.innerHTML = await response.text();
}
