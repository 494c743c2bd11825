import { caseActionSchema, type Case, type CaseAction } from "#features/cases";
import { wordsIn, type City } from "#features/cities";
import type { Officer } from "#features/identity";
import { findReport, type Report } from "#features/reports";
import { inLocale, m } from "#messages";
import { manyOf, oneOf, type FormValues } from "#platform/http";
import { formatDate } from "#web/i18n";
import type { Deps } from "../deps.ts";
import { fillTemplate } from "../rules.ts";
import {
  deskKinds,
  formKinds,
  templateActions,
  type DeskKind,
  type FormKind,
  type Template,
} from "../schema.ts";
import { checkWords, type Hint } from "../plain/check.ts";
import { listTemplates } from "../service/templates.ts";
import { noGround, type CaseFormState } from "../views/case-form.tsx";
import { placeText, serviceName, unitName } from "../views/labels.ts";
import { problemAt, type Problem } from "../views/problems.ts";

export function formKindOf(text: string | undefined): FormKind | null {
  return formKinds.find((kind) => kind === text) ?? null;
}

/** The templates for an action on a case: the service's own, then those for every service. */
async function templatesFor(deps: Deps, city: City, subject: Case, kind: FormKind) {
  if (!templateActions.some((action) => action === kind)) return [];
  const all = await listTemplates(deps.db, city);
  return all
    .filter(
      ({ action, service }) => action === kind && (service ?? subject.service) === subject.service,
    )
    .toSorted((left, right) => Number(left.service === null) - Number(right.service === null));
}

type Opened = { readonly city: City; readonly subject: Case; readonly officer: Officer };

/** A template's words in the language the resident wrote in, with the case put in. */
function begin(
  template: Template,
  { city, subject, officer }: Opened,
  report: Report,
  now: Date,
): string {
  const { language } = report;
  return inLocale(language, () =>
    fillTemplate(wordsIn(template.words, language), {
      reference: subject.reference,
      service: serviceName(city, subject.service),
      place: placeText(city, subject.place, report.address) || m.desk_place_named(),
      due: formatDate(subject.dueAt, city.timeZone),
      today: formatDate(now, city.timeZone),
      officer: officer.name,
      unit: unitName(city, officer.unit === "" ? subject.unit : officer.unit),
    }),
  );
}

/** An empty form, or one that begins from a template. */
export async function freshForm(
  deps: Deps,
  opened: Opened,
  asked: { kind: FormKind; template: string | undefined },
): Promise<CaseFormState> {
  const { city, subject } = opened;
  const { kind } = asked;
  const templates = await templatesFor(deps, city, subject, kind);
  const chosen = templates.find((template) => template.id === asked.template);
  const reported = chosen && (await findReport(deps.db, city.slug, subject.id));
  const words = chosen && reported ? begin(chosen, opened, reported.report, deps.clock.now()) : "";
  return {
    kind,
    typed: { words },
    kept: [],
    problems: [],
    templates,
    template: chosen?.id ?? null,
    hints: null,
  };
}

export type Sent = {
  readonly kind: DeskKind;
  readonly seenVersion: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly kept: readonly string[];
  readonly files: readonly File[];
  /** Asks for advice on the words, not for the action. */
  readonly isCheck: boolean;
};

/** What a form sent; null when it is none of ours. */
export function sentForm(values: FormValues): Sent | null {
  const kind = deskKinds.find((each) => each === oneOf(values, "kind"));
  const seenVersion = Number(oneOf(values, "seen"));
  if (!kind || !Number.isSafeInteger(seenVersion) || seenVersion < 1) return null;
  const names = [
    "words",
    "forDay",
    "to",
    "reason",
    "assignTo",
    "by",
    "consent",
    "into",
    "near",
    "service",
    "ground",
  ];
  const photos = values["photos"];
  return {
    kind,
    seenVersion,
    typed: Object.fromEntries(names.map((name) => [name, oneOf(values, name)])),
    kept: manyOf(values, "kept"),
    files: (Array.isArray(photos) ? photos : [photos]).filter((file) => file instanceof File),
    isCheck: oneOf(values, "check") !== "",
  };
}

/** What a resident may stumble over in the words as they are; null where nobody outside reads them. */
export async function adviceOn(
  deps: Deps,
  { city, subject }: Pick<Opened, "city" | "subject">,
  { kind, typed }: Sent,
): Promise<readonly Hint[]> {
  const action = templateActions.find((each) => each === kind);
  const reported = action && (await findReport(deps.db, city.slug, subject.id));
  return reported ? checkWords(action, typed["words"] ?? "", reported.report.language) : [];
}

type OfficerAction = Extract<CaseAction, { kind: DeskKind }>;

/** The action a form asks for, or what is wrong with it, one problem a field. */
export function actionFrom(
  { kind, typed }: Sent,
  found: { readonly photos?: readonly string[]; readonly mentions?: readonly string[] } = {},
): { action: OfficerAction } | { problems: Problem[] } {
  const [unit = "", officer] = (typed["assignTo"] ?? "").split(" ");
  const { words, forDay, to, reason, by } = typed;
  const { service } = typed;
  const ground = typed["ground"] === noGround ? null : typed["ground"];
  const into = typed["into"] || typed["near"];
  const consent = typed["consent"] === "yes";
  const fields =
    kind === "assign"
      ? { unit, officer: officer ?? null }
      : { words, forDay, to, reason, by, consent, into, service, ground, ...found };
  const parsed = caseActionSchema.safeParse({ ...fields, kind });
  if (parsed.success && isOfficers(parsed.data)) return { action: parsed.data };
  const names = new Set((parsed.error?.issues ?? []).map((issue) => String(issue.path[0])));
  return {
    problems: [...names].map((name) =>
      kind === "assign" ? problemAt(name, "assignTo") : problemAt(name),
    ),
  };
}

function isOfficers(action: CaseAction): action is OfficerAction {
  return deskKinds.some((kind) => kind === action.kind);
}

/** The form as it was sent, to be mended and sent again. */
export async function sentBack(
  deps: Deps,
  { city, subject }: { city: City; subject: Case },
  sent: Sent,
  back: Pick<CaseFormState, "kept" | "problems"> & { readonly hints?: readonly Hint[] },
): Promise<CaseFormState | null> {
  const kind = formKindOf(sent.kind);
  if (!kind) return null;
  const templates = await templatesFor(deps, city, subject, kind);
  return { kind, typed: sent.typed, hints: null, ...back, templates, template: null };
}
