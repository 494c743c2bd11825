import { serviceChoice } from "./report-form/service.ts";

// At the counter somebody is waiting: the service is proposed while their words are typed.
const form = document.querySelector<HTMLFormElement>("[data-counter-form]");
if (form) serviceChoice(form, () => undefined);
