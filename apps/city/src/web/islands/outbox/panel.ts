import { element, jsonOn } from "../texts.ts";
import { drain, type Sent } from "./send.ts";
import { keep, drop, readAll, type Waiting } from "./store.ts";

type Texts = Readonly<
  Record<"one" | "many" | "sending" | "waiting" | "done" | "sent" | "open" | "refused", string>
>;

/** Five seconds, then twice as long after each try, up to five minutes. */
const waitAfter = (tries: number) => Math.min(5 * 60_000, 5000 * 2 ** tries);

/** Shows how many reports wait on this phone, sends them when the network is back, or by the button. */
export function showOutbox(): (() => Promise<void>) | undefined {
  const found = document.querySelector<HTMLElement>("[data-outbox]");
  if (!found) return;
  const panel = found;
  const texts = jsonOn<Texts>(panel, "[data-texts]");
  const part = <E extends HTMLElement>(name: string) =>
    panel.querySelector<E>(`[data-outbox-${name}]`);
  const status = part("status");
  const list = part("sent");

  let again: ReturnType<typeof setTimeout> | undefined;
  /** A server in trouble, or a network that is not quite back, tells nobody when it is better. */
  function planNextTry(waiting: readonly Waiting[]): void {
    clearTimeout(again);
    const first = waiting.find(({ isRefused }) => !isRefused);
    if (first) again = setTimeout(() => void sendAll(), waitAfter(first.tries));
  }

  async function show(): Promise<void> {
    const waiting = await readAll("outbox");
    planNextTry(waiting);
    const refused = waiting.filter(({ isRefused }) => isRefused);
    const count = waiting.length - refused.length;
    panel.hidden = waiting.length === 0 && !list?.childElementCount;
    const isDone = waiting.length === 0;
    panel.classList.toggle("tone-success", isDone);
    panel.classList.toggle("tone-warning", !isDone);
    const title = part("title");
    if (title) title.textContent = isDone ? texts.done : texts.waiting;
    if (!status) return;
    status.textContent =
      count === 0 ? "" : count === 1 ? texts.one : texts.many.replace("%n", String(count));
    for (const button of panel.querySelectorAll("button")) button.hidden = count === 0;
    const [first] = refused;
    if (first) status.append(` ${texts.refused} `, mendButton(first));
  }

  function mendButton(report: Waiting): HTMLElement {
    const button = element(
      "button",
      { type: "button", className: "button button-plain" },
      texts.open,
    );
    button.addEventListener("click", () => void mend(report));
    return button;
  }

  /** Back into the form, where the server's reasons will be shown. */
  async function mend({ id, fields, photos }: Waiting): Promise<void> {
    await keep("drafts", { id: "draft", fields, photos });
    await drop("outbox", id);
    location.assign("/report");
  }

  function onSent({ reference, location: address }: Sent): void {
    const link = element("a", { href: address }, reference);
    list?.append(element("li", {}, `${texts.sent} `, link));
  }

  async function sendAll(): Promise<void> {
    await drain(onSent);
    await show();
  }

  part("send")?.addEventListener("click", () => {
    if (status) status.textContent = texts.sending;
    void sendAll();
  });
  part("text")?.addEventListener("click", () => void copyAsText());
  addEventListener("online", () => void sendAll());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void sendAll();
  });
  void show().then(sendAll);
  return show;
}

/** For a phone that never gets its network back: the words, to be sent by any other way. */
async function copyAsText(): Promise<void> {
  const wanted = new Set([
    "words",
    "service",
    "place",
    "address",
    "lon",
    "lat",
    "name",
    "email",
    "phone",
  ]);
  const text = (await readAll("outbox"))
    .map(({ fields }) =>
      fields
        .filter(([name, value]) => wanted.has(name) && value !== "")
        .map(([name, value]) => `${name}: ${value}`)
        .join("\n"),
    )
    .join("\n\n");
  await navigator.clipboard.writeText(text).catch(() => prompt("", text));
}
