import type { Hono } from "hono";
import { requireOfficer } from "#features/identity";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, manyOf, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import type { Deps } from "../deps.ts";
import { bulkSchema } from "../queue/bulk.ts";
import { queueText, readQueueText } from "../queue/query.ts";
import { actOnMany, undoMany } from "../service/bulk.ts";

/** Back to the list, with what became of it. */
function backTo(c: AppContext, back: string, did: string | null): Response {
  const fields = [queueText(readQueueText(back)), did === null ? "" : `did=${did}`];
  const text = fields.filter((field) => field !== "").join("&");
  return c.redirect(text === "" ? "/desk" : `/desk?${text}`, 303);
}

async function postBulk(deps: Deps, c: AppContext): Promise<Response> {
  const officer = requireOfficer(c, ["officer", "unit-head", "city-admin"]);
  const values = await formValues(c);
  const input = bulkSchema.safeParse({
    id: oneOf(values, "id"),
    action: oneOf(values, "action"),
    marked: manyOf(values, "case"),
    back: oneOf(values, "back"),
  });
  if (!input.success) throw new AppError(platformErrors.invalidInput);
  const { action, marked, back, id } = input.data;
  // Nothing ticked or nothing chosen: the list again, which says what to do.
  if (!action || marked.length === 0) return backTo(c, back, null);
  const by = { officer, city: c.get("city") };
  return backTo(c, back, await actOnMany(deps, by, { id, marked, action }));
}

async function postUndo(deps: Deps, c: AppContext): Promise<Response> {
  const officer = requireOfficer(c, ["officer", "unit-head", "city-admin"]);
  const id = c.req.param("id") ?? "";
  if (!isUuid(id)) throw new AppError(platformErrors.notFound);
  const values = await formValues(c);
  await undoMany(deps, { officer, city: c.get("city") }, id);
  return backTo(c, oneOf(values, "back"), id);
}

export function bulkPages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.post("/desk/bulk", (c) => postBulk(deps, c));
  routes.post("/desk/bulk/:id/undo", (c) => postUndo(deps, c));
}
