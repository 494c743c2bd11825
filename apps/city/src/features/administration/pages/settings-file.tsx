import type { Hono } from "hono";
import { selectCity, type City } from "#features/cities";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { bodySize, formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import {
  applyImport,
  previewImport,
  readSettingsFile,
  settingsFile,
  type FileProblem,
} from "../service/files.ts";
import { paths } from "../views/paths.ts";
import { SettingsFileView, type FileProps } from "../views/settings-file.tsx";
import { byAdmin, refusalOf, requireReader } from "./saving.ts";

const mostBytes = 16 * 1024 * 1024;

function filePage(c: AppContext, shown: Partial<FileProps>) {
  const { canChange } = requireReader(c);
  const { problems = [], refused = [], changedMeanwhile = false } = shown;
  const isRefused = problems.length > 0 || refused.length > 0;
  return renderPage(c, {
    title: m.administration_file_title,
    view: () => (
      <SettingsFileView
        plan={null}
        mark=""
        text=""
        {...shown}
        {...{ problems, refused, changedMeanwhile, canChange }}
        saved={c.req.query("saved") !== undefined}
      />
    ),
    status: changedMeanwhile ? 409 : isRefused ? 422 : 200,
    hasErrors: isRefused,
    unlisted: true,
    address: paths.file,
  });
}

/** The city as the database has it: a plan against an older one could not be carried out. */
async function freshCity(deps: Deps, c: AppContext): Promise<City> {
  const city = await selectCity(deps.db, c.get("city").slug);
  if (!city) throw new AppError(platformErrors.notFound);
  return city;
}

async function look(deps: Deps, c: AppContext, text: string, changedMeanwhile: boolean) {
  const read = readSettingsFile(text);
  if ("problems" in read) return filePage(c, { refused: read.problems });
  const { plan, mark, faults } = await previewImport(deps.db, await freshCity(deps, c), read.file);
  const refused = faults.map((fault): FileProblem => ({ kind: "fault", fault }));
  if (refused.length > 0) return filePage(c, { refused });
  return filePage(c, { plan, mark, text, changedMeanwhile });
}

export function settingsFilePages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(paths.file, (c) => filePage(c, {}));

  routes.get(`${paths.file}/download`, async (c) => {
    requireReader(c);
    const city = await freshCity(deps, c);
    const file = await settingsFile(deps.db, city);
    return c.body(`${JSON.stringify(file, null, 2)}\n`, 200, {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${city.slug}-settings.json"`,
    });
  });

  routes.post(paths.file, bodySize(mostBytes), async (c) => {
    byAdmin(c);
    const file = (await formValues(c))["file"];
    if (!(file instanceof File) || file.size === 0)
      return filePage(c, { problems: [{ field: "file", say: m.administration_file_missing }] });
    return look(deps, c, await file.text(), false);
  });

  routes.post(`${paths.file}/apply`, bodySize(mostBytes), async (c) => {
    const by = byAdmin(c);
    const values = await formValues(c);
    const text = oneOf(values, "text");
    const read = readSettingsFile(text);
    if ("problems" in read) return filePage(c, { refused: read.problems });
    const refusal = await refusalOf(() => applyImport(deps, by, read.file, oneOf(values, "mark")));
    if (refusal) return look(deps, c, text, true);
    return c.redirect(`${paths.file}?saved=1`, 303);
  });
}
