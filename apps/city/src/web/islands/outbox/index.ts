import { showOutbox } from "./panel.ts";
import { registerWorker } from "./worker.ts";

// For pages that are not the form: the home page, the page without network.
showOutbox();
registerWorker();
