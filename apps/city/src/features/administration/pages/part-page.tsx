import type { ComponentChildren } from "preact";
import { selectCity, type City } from "#features/cities";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext } from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { markOf } from "../rules/changes.ts";
import { codeFrom, freeCode } from "../rules/codes.ts";
import type { Conflict, Problem } from "../views/parts.tsx";
import type { PartProps } from "../views/units.tsx";
import { refusalOf, requireReader } from "./saving.ts";

type Coded = { readonly code: string };

/** A kind of thing that is edited alone, on a page of its own. */
export type Part<Thing extends Coded, Typed> = {
  readonly path: string;
  readonly title: (isNew: boolean) => string;
  readonly listOf: (city: City) => readonly Thing[];
  readonly view: (props: PartProps<Typed>) => ComponentChildren;
};

type Form<Typed> = {
  readonly code: string | null;
  readonly mark: string;
  readonly typed: Typed;
  readonly problems?: readonly Problem[];
  readonly conflict?: Conflict | null;
};

export function partPage<Thing extends Coded, Typed>(
  c: AppContext,
  part: Part<Thing, Typed>,
  { code, mark, typed, problems = [], conflict = null }: Form<Typed>,
) {
  const { canChange } = requireReader(c);
  const city = c.get("city");
  const isRefused = problems.length > 0 || conflict !== null;
  return renderPage(c, {
    title: () => part.title(code === null),
    view: () => part.view({ city, code, mark, typed, problems, conflict, canChange }),
    status: conflict ? 409 : isRefused ? 422 : 200,
    hasErrors: isRefused,
    unlisted: true,
    address: `${part.path}/${code ?? "new"}`,
  });
}

export function knownPart<Thing extends Coded, Typed>(
  c: AppContext,
  { listOf }: Part<Thing, Typed>,
): Thing {
  const found = listOf(c.get("city")).find(({ code }) => code === c.req.param("code"));
  if (!found) throw new AppError(platformErrors.notFound);
  return found;
}

/** The code of a new thing: as typed, or made from its English name. */
export function newCode(list: readonly Coded[], typed: string, name: string, kind: string): string {
  return typed || freeCode(codeFrom(name, kind), new Set(list.map(({ code }) => code)));
}

/** Saves, and answers a refusal with the same form: what was typed stays in it. */
export async function savePart<Thing extends Coded, Typed>(
  deps: Pick<Deps, "db">,
  c: AppContext,
  part: Part<Thing, Typed>,
  {
    form,
    value,
    save,
  }: {
    readonly form: Form<Typed>;
    readonly value: Thing;
    readonly save: () => Promise<void>;
  },
) {
  const refusal = await refusalOf(save);
  if (refusal === "taken") {
    const problem = { field: "code", say: m.administration_error_code_taken };
    return partPage(c, part, { ...form, problems: [problem] });
  }
  if (refusal === "changed") {
    // Past what this process holds in memory, which may be older than what refused the save.
    const fresh = await selectCity(deps.db, c.get("city").slug);
    const stored = fresh && part.listOf(fresh).find(({ code }) => code === form.code);
    const conflict = { stored, typed: value };
    return partPage(c, part, { ...form, mark: markOf(stored), conflict });
  }
  return null;
}
