import { proposeServices, type ServiceWords } from "@tugon/triage";
import { element, jsonOn } from "../texts.ts";

type Named = ServiceWords & { readonly name: string };

const typingPauseMs = 350;

/** Proposes services while words are typed, and shows only the chosen service's own questions. */
export function serviceChoice(form: HTMLFormElement, onChange: () => void): { show(): void } {
  const words = form.querySelector<HTMLTextAreaElement>('textarea[name="words"]');
  const select = form.querySelector<HTMLSelectElement>('select[name="service"]');
  const box = form.querySelector<HTMLElement>("[data-proposals]");
  if (!words || !select || !box) return { show: () => undefined };
  const title = box.dataset["proposals"] ?? "";
  const services = jsonOn<readonly Named[]>(form, "[data-services]");
  const parts = form.querySelectorAll<HTMLElement>("[data-service-part]");

  const showParts = () => {
    for (const part of parts) {
      const isChosen = part.dataset["servicePart"] === select.value;
      part.hidden = !isChosen;
      const details = part.querySelector("details");
      if (details) details.open = isChosen;
    }
  };
  const choose = (code: string) => {
    select.value = code;
    showParts();
    propose();
    onChange();
  };
  const propose = () => {
    const proposed = proposeServices(words.value, services);
    box.hidden = proposed.length === 0;
    const chips = proposed.map(({ code }) => {
      const name = services.find((service) => service.code === code)?.name ?? code;
      const chip = element("button", { type: "button", className: "chip" }, name);
      chip.setAttribute("aria-pressed", String(select.value === code));
      chip.addEventListener("click", () => choose(code));
      return chip;
    });
    box.replaceChildren(element("span", { className: "chip-title" }, `${title}: `), ...chips);
  };

  let pause = 0;
  words.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(propose, typingPauseMs);
  });
  select.addEventListener("change", () => choose(select.value));
  const show = () => {
    showParts();
    propose();
  };
  show();
  return { show };
}
