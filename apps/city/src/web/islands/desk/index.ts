import "./live.ts";
import { startBulk } from "./bulk.ts";
import { startKeys } from "./keys.ts";
import { startPanel } from "./panel.ts";
import { focusNext } from "./rows.ts";

// The queue alone has rows to go through; a case's page only keeps in step.
const queue = document.querySelector<HTMLElement>("[data-queue]");
if (queue) {
  const panel = startPanel(queue);
  const bulk = startBulk(queue);
  startKeys(queue, panel, bulk);
  focusNext(queue);
}
