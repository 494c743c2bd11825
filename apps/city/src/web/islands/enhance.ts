// Small comforts for every page. Each looks for its own markup; nothing here is needed to use the site.

/** A refused form begins at what to mend. */
document.querySelector<HTMLElement>("[data-error-summary]")?.focus();

for (const counter of document.querySelectorAll<HTMLElement>("[data-counter]"))
  countCharacters(counter);
for (const group of document.querySelectorAll<HTMLElement>("[data-share]")) offerSharing(group);
document.addEventListener("submit", sendOnce);
document.addEventListener("change", nameFiles);
// A page that comes back from the browser's memory still has its button asleep.
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button[aria-disabled]")) wake(button);
});

function countCharacters(counter: HTMLElement): void {
  const { counter: id = "", max = "", left = "", over = "" } = counter.dataset;
  const area = document.getElementById(id);
  if (!(area instanceof HTMLTextAreaElement)) return;
  // A live region that speaks after a pause in typing, not at each key.
  const spoken = counter.cloneNode() as HTMLElement; // a clone of an element is one
  spoken.removeAttribute("id");
  spoken.className = "govuk-visually-hidden";
  spoken.setAttribute("role", "status");
  counter.after(spoken);
  let pause = 0;
  const show = (): string => {
    const rest = Number(max) - area.value.length;
    const text = (rest < 0 ? over : left).replace("%n", String(Math.abs(rest)));
    counter.textContent = text;
    counter.classList.toggle("counter-over", rest < 0);
    return text;
  };
  area.addEventListener("input", () => {
    const text = show();
    clearTimeout(pause);
    pause = setTimeout(() => (spoken.textContent = text), 1000);
  });
  if (area.value) show();
}

/** At the document, so that a form which takes its photos in by itself has emptied the field by now. */
function nameFiles({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
  const names = target.parentElement?.querySelector(".file-names");
  if (names) names.textContent = [...(target.files ?? [])].map(({ name }) => name).join(", ");
}

function sendOnce(event: SubmitEvent): void {
  const button = event.submitter;
  if (event.defaultPrevented || !(button instanceof HTMLButtonElement) || !button.dataset["once"])
    return;
  if (button.ariaDisabled === "true") {
    event.preventDefault();
    return;
  }
  // Not `disabled`: that would drop the button's own name and value from the form.
  button.ariaDisabled = "true";
  button.dataset["words"] = button.innerHTML;
  button.textContent = button.dataset["once"];
  // A connection that dies leaves no event; the person may try again.
  setTimeout(() => wake(button), 20_000);
}

function wake(button: Element): void {
  if (!(button instanceof HTMLButtonElement) || button.dataset["words"] === undefined) return;
  button.innerHTML = button.dataset["words"];
  button.ariaDisabled = null;
}

function offerSharing(group: HTMLElement): void {
  const { share: url = "", title = "" } = group.dataset;
  group.hidden = false;
  const share = group.querySelector<HTMLElement>('[data-act="share"]');
  if (share) share.hidden = !("share" in navigator);
  group.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-act]") : null;
    const act = pressed?.getAttribute("data-act");
    const address = new URL(url, location.href).href;
    if (act === "print") print();
    // Closing the share sheet rejects: that is an answer too.
    if (act === "share") navigator.share({ title, url: address }).catch(() => undefined);
    if (act === "copy") void copy(group, title, address);
  });
}

async function copy(group: HTMLElement, title: string, address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    const status = group.querySelector<HTMLElement>("[data-copied]");
    if (status) status.textContent = status.dataset["copied"] ?? "";
  } catch {
    // The person refused, or the page is not on https: they can still copy by hand.
    prompt(title, address);
  }
}
