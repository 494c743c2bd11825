export { renderPage, type Page } from "./page.tsx";
export { createKeptPages, type KeptPages } from "./kept-pages.ts";
