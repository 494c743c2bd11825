import type { Hono } from "hono";
import { selectCity, type Service } from "#features/cities";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { codeFrom, freeCode } from "../rules/codes.ts";
import { markOf } from "../rules/changes.ts";
import { serviceFaults } from "../rules/faults.ts";
import {
  candidateService,
  emptyService,
  typedFromService,
  typedServiceIn,
  withQuestions,
  type TypedService,
} from "../rules/typed-service.ts";
import { serviceInput } from "../schema.ts";
import { moveService, saveService } from "../service/settings.ts";
import { paths } from "../views/paths.ts";
import type { Conflict, Problem } from "../views/parts.tsx";
import { ServiceView } from "../views/service.tsx";
import { byAdmin, problemsOf, refusalOf, requireReader } from "./saving.ts";

type Form = {
  readonly code: string | null;
  readonly mark: string;
  readonly typed: TypedService;
  readonly problems?: readonly Problem[];
  readonly conflict?: Conflict | null;
  readonly preview?: Service | null;
};

function servicePage(c: AppContext, form: Form) {
  const { canChange } = requireReader(c);
  const city = c.get("city");
  const { code, mark, typed, problems = [], conflict = null, preview = null } = form;
  const isRefused = problems.length > 0 || conflict !== null;
  return renderPage(c, {
    title: () => (code === null ? m.administration_service_add() : m.administration_service_edit()),
    view: () => (
      <ServiceView
        {...{ city, code, mark, typed, problems, conflict, canChange }}
        preview={preview && { city, service: preview }}
        saved={c.req.query("saved") !== undefined}
      />
    ),
    status: conflict ? 409 : isRefused ? 422 : 200,
    hasErrors: isRefused,
    unlisted: true,
    address: `${paths.services}/${code ?? "new"}`,
  });
}

function storedService(c: AppContext, code: string | null): Service | undefined {
  return c.get("city").services.find((service) => service.code === code);
}

function knownService(c: AppContext): Service {
  const service = storedService(c, c.req.param("code") ?? null);
  if (!service) throw new AppError(platformErrors.notFound);
  return service;
}

type Judged = { readonly service: Service } | { readonly problems: readonly Problem[] };

function judge(c: AppContext, code: string | null, typed: TypedService): Judged {
  const { services, units } = c.get("city");
  const taken = new Set(services.map((each) => each.code));
  const own = code ?? (typed.code || freeCode(codeFrom(typed.names.en, "service"), taken));
  const read = serviceInput.safeParse(candidateService({ ...typed, code: own }));
  if (!read.success) return { problems: problemsOf(read.error) };
  const isOpen = storedService(c, code)?.isOpen ?? false;
  const service = { ...read.data, isOpen };
  const problems = serviceFaults(service, units).map(({ fault, name }): Problem => {
    if (fault === "unknown-unit") return { field: "unit", say: m.administration_error_unit };
    const at = typed.attributes.findIndex(
      (each) => each.code === name || each.values.includes(name),
    );
    return {
      field: `attributes-${Math.max(0, at)}-values`,
      say: () => m.administration_error_twice({ name }),
    };
  });
  return problems.length > 0 ? { problems } : { service };
}

/** Somebody else was faster: what is stored now, and a mark with which saving again writes over it. */
async function conflictPage(deps: Deps, c: AppContext, form: Form, service: Service) {
  // Past what this process holds in memory, which may be older than what refused the save.
  const fresh = await selectCity(deps.db, c.get("city").slug);
  const stored = fresh?.services.find(({ code }) => code === form.code);
  return servicePage(c, {
    ...form,
    mark: markOf(stored),
    conflict: { stored, typed: service },
  });
}

async function submit(deps: Deps, c: AppContext, code: string | null) {
  const by = byAdmin(c);
  const values = await formValues(c);
  const [typed, mark] = [typedServiceIn(values), oneOf(values, "mark")];
  const press = oneOf(values, "do");
  const arranged = withQuestions(typed, press);
  if (arranged) return servicePage(c, { code, mark, typed: arranged });
  const judged = judge(c, code, typed);
  if ("problems" in judged) return servicePage(c, { code, mark, typed, problems: judged.problems });
  const { service } = judged;
  if (press !== "save") return servicePage(c, { code, mark, typed, preview: service });
  const refusal = await refusalOf(() => saveService(deps, by, { code, mark, value: service }));
  if (refusal === "taken") {
    const problem = { field: "code", say: m.administration_error_code_taken };
    return servicePage(c, { code, mark, typed, problems: [problem] });
  }
  if (refusal) return conflictPage(deps, c, { code, mark, typed }, service);
  return c.redirect(`${paths.services}/${service.code}?saved=1`, 303);
}

export function servicePages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(`${paths.services}/new`, (c) => {
    byAdmin(c);
    const like = storedService(c, c.req.query("like") ?? null);
    const typed = like ? { ...typedFromService(like), code: "" } : emptyService();
    return servicePage(c, { code: null, mark: markOf(undefined), typed });
  });
  routes.post(`${paths.services}/new`, (c) => submit(deps, c, null));
  routes.get(`${paths.services}/:code`, (c) => {
    requireReader(c);
    const service = knownService(c);
    return servicePage(c, {
      code: service.code,
      mark: markOf(service),
      typed: typedFromService(service),
      preview: service,
    });
  });
  routes.post(`${paths.services}/:code`, (c) => submit(deps, c, knownService(c).code));
  routes.post(`${paths.services}/:code/move`, async (c) => {
    const by = byAdmin(c);
    const { code } = knownService(c);
    const step = oneOf(await formValues(c), "to") === "up" ? -1 : 1;
    await moveService(deps, by, code, step);
    return c.redirect(paths.services, 303);
  });
}
