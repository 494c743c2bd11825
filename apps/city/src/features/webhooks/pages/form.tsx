import { m } from "#messages";
import { manyOf, oneOf, type AppContext, type FormValues } from "#platform/http";
import { renderPage } from "#web/page";
import { typeGroups } from "../event-types.ts";
import { judgeAddress } from "../rules.ts";
import { endpointSchema, type Endpoint, type EndpointInput } from "../schema.ts";
import type { Reach } from "../sending/address.ts";
import { EndpointForm, fieldOfGroup, type FormProps, type TypedEndpoint } from "../views/form.tsx";
import { addressProblem, problemsOf, type Problem } from "../views/problems.tsx";

export const nothingTyped: TypedEndpoint = { name: "", url: "", which: "all", types: [] };

export function typedOf({ name, url, types }: Endpoint): TypedEndpoint {
  return { name, url, which: types === null ? "all" : "chosen", types: types ?? [] };
}

type Read = { readonly typed: TypedEndpoint } & (
  | { readonly ok: true; readonly input: EndpointInput }
  | { readonly ok: false; readonly problems: readonly Problem[] }
);

/** The posted form, checked; what was typed comes back with what is wrong with it. */
export function readForm(values: FormValues, reach: Reach): Read {
  const typed: TypedEndpoint = {
    name: oneOf(values, "name"),
    url: oneOf(values, "url"),
    which: oneOf(values, "types"),
    types: typeGroups.flatMap((group) => manyOf(values, fieldOfGroup(group))),
  };
  const types = typed.which === "all" ? null : typed.types;
  const parsed = endpointSchema.safeParse({ ...typed, types });
  const judged = judgeAddress(typed.url, reach);
  const wrong = parsed.success ? [] : problemsOf(parsed.error);
  if (parsed.success && "url" in judged)
    return { ok: true, typed, input: { ...parsed.data, url: judged.url } };
  const isSaid = wrong.some(({ field }) => field === "url");
  const problems =
    "problem" in judged && !isSaid ? [...wrong, addressProblem(judged.problem)] : wrong;
  return { ok: false, typed, problems };
}

export function formPage(c: AppContext, props: FormProps) {
  return renderPage(c, {
    title: () => (props.id === null ? m.webhooks_add() : m.webhooks_edit()),
    view: () => <EndpointForm {...props} />,
    status: props.problems.length > 0 ? 422 : 200,
    hasErrors: props.problems.length > 0,
    unlisted: true,
  });
}
