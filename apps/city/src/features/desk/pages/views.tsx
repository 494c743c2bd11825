import type { Hono } from "hono";
import { requireOfficer } from "#features/identity";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv, type FormValues } from "#platform/http";
import { isUuid } from "#platform/ids";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { queueText, readQueueText } from "../queue/query.ts";
import { saveChoices, selectChoices } from "../repo/choices.ts";
import { selectViews } from "../repo/views.ts";
import {
  changeView,
  removeView,
  saveView,
  startWith,
  viewSchema,
  type ViewInput,
} from "../service/views.ts";
import { KeysView } from "../views/keys.tsx";
import { SavedViews, type SavedProblem } from "../views/saved-views.tsx";

const path = "/desk/views";

/** The fields of one form; where several stand on a page their names end in the list's id. */
function inputOf(values: FormValues, end = ""): ViewInput | null {
  const isShared = oneOf(values, `shared${end}`) === "yes";
  const parsed = viewSchema.safeParse({ name: oneOf(values, `name${end}`), isShared });
  return parsed.success ? parsed.data : null;
}

async function viewsPage(
  deps: Deps,
  c: AppContext,
  problem: SavedProblem | null = null,
): Promise<Response> {
  const officer = requireOfficer(c);
  const [views, choices] = await Promise.all([
    selectViews(deps.db, officer),
    selectChoices(deps.db, officer),
  ]);
  return renderPage(c, {
    title: () => m.desk_saved_title(),
    view: () => <SavedViews {...{ officer, views, problem }} start={choices.startView} />,
    unlisted: true,
    status: problem ? 422 : 200,
    hasErrors: problem !== null,
    address: path,
  });
}

async function postNew(deps: Deps, c: AppContext): Promise<Response> {
  const officer = requireOfficer(c);
  const values = await formValues(c);
  const query = queueText(readQueueText(oneOf(values, "query")));
  const input = inputOf(values);
  if (!input) return viewsPage(deps, c, { kind: "name", query, typed: oneOf(values, "name") });
  if (!(await saveView(deps, officer, { ...input, query })))
    return viewsPage(deps, c, { kind: "too-many" });
  return c.redirect(`/desk?${query}`, 303);
}

function idOf(c: AppContext): string {
  const id = c.req.param("id") ?? "";
  if (!isUuid(id)) throw new AppError(platformErrors.notFound);
  return id;
}

async function postChange(deps: Deps, c: AppContext): Promise<Response> {
  const officer = requireOfficer(c);
  const id = idOf(c);
  const input = inputOf(await formValues(c), `-${id}`);
  if (!input) return viewsPage(deps, c, { kind: "rename", id });
  await changeView(deps, officer, id, input);
  return c.redirect(path, 303);
}

async function postKeys(deps: Deps, c: AppContext): Promise<Response> {
  const officer = requireOfficer(c);
  const values = await formValues(c);
  await saveChoices(deps.db, officer, { hasKeys: oneOf(values, "keys") === "yes" });
  return c.redirect("/desk/keys", 303);
}

async function keysPage(deps: Deps, c: AppContext): Promise<Response> {
  const { hasKeys } = await selectChoices(deps.db, requireOfficer(c));
  return renderPage(c, {
    title: () => m.desk_keys_title(),
    view: () => <KeysView hasKeys={hasKeys} />,
    unlisted: true,
  });
}

/** The lists that officers keep, and whether single keys act for them. */
export function choicePages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(path, (c) => viewsPage(deps, c));
  routes.post(path, (c) => postNew(deps, c));
  routes.post(`${path}/start`, async (c) => {
    const id = oneOf(await formValues(c), "id");
    await startWith(deps, requireOfficer(c), isUuid(id) ? id : null);
    return c.redirect(path, 303);
  });
  routes.post(`${path}/:id`, (c) => postChange(deps, c));
  routes.post(`${path}/:id/delete`, async (c) => {
    await removeView(deps, requireOfficer(c), idOf(c));
    return c.redirect(path, 303);
  });
  routes.get("/desk/keys", (c) => keysPage(deps, c));
  routes.post("/desk/keys", (c) => postKeys(deps, c));
}
