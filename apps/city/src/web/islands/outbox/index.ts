import { showOutbox } from "./panel.ts";

// For pages that are not the form: the home page, the page without network.
showOutbox();
