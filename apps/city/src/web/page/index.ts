export { renderDocument, renderPage, type Page } from "./page.tsx";
