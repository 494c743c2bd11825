import type { Officer } from "#features/identity";
import { m } from "#messages";
import {
  Breadcrumbs,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  fieldId,
  PageTitle,
  Tag,
  TextInput,
} from "#web/components";
import type { SavedView } from "../repo/views.ts";
import { canShareView } from "../rules.ts";
import { maxNameCharacters, maxViews } from "../service/views.ts";

/** What stood in the way of saving or renaming a list. */
export type SavedProblem =
  | { readonly kind: "name"; readonly query: string; readonly typed: string }
  | { readonly kind: "rename"; readonly id: string }
  | { readonly kind: "too-many" };

type Props = {
  officer: Officer;
  views: readonly SavedView[];
  /** The list with which the desk opens. */
  start: string | null;
  problem: SavedProblem | null;
};

/** An officer's own lists, to be renamed, shared, deleted, or made the start of the desk. */
export function SavedViews(props: Props) {
  const { views, problem, start } = props;
  return (
    <>
      <ErrorSummary errors={problem ? [summaryOf(problem)] : []} />
      <Breadcrumbs items={[{ label: m.desk_queue_title(), href: "/desk" }]} />
      <PageTitle title={m.desk_saved_title()} lead={m.desk_saved_lead()} />
      {problem?.kind === "name" && <Again {...problem} />}
      {views.length === 0 && <EmptyState title={m.desk_saved_none()} />}
      <ul class="saved-views" id={fieldId("views")}>
        {views.map((view) => (
          <li key={view.id}>
            <h2>
              <a href={`/desk?${view.query}`}>{view.name}</a>
            </h2>
            <p>
              {view.id === start && <Tag tone="success" label={m.desk_saved_is_start()} />}{" "}
              {view.isShared && <Tag tone="info" icon="people" label={m.desk_saved_is_shared()} />}
            </p>
            <StartForm view={view} isStart={view.id === start} />
            {view.officer === props.officer.id && <OwnForms {...props} view={view} />}
          </li>
        ))}
      </ul>
    </>
  );
}

const fieldOf = (view: Pick<SavedView, "id">) => `name-${view.id}`;

function summaryOf(problem: SavedProblem) {
  if (problem.kind === "too-many")
    return { name: "views", message: m.desk_saved_too_many({ count: maxViews }) };
  const name = problem.kind === "name" ? "name" : fieldOf(problem);
  return { name, message: m.desk_saved_name_needed({ count: maxNameCharacters }) };
}

/** The list was to be saved without a name, or with one that is too long. */
function Again({ query, typed }: { query: string; typed: string }) {
  return (
    <form method="post" action="/desk/views" novalidate>
      <input type="hidden" name="query" value={query} />
      <TextInput
        name="name"
        label={m.desk_saved_name()}
        value={typed}
        error={m.desk_saved_name_needed({ count: maxNameCharacters })}
        autocomplete="off"
        width={20}
      />
      <Button>{m.desk_saved_save_button()}</Button>
    </form>
  );
}

function StartForm({ view, isStart }: { view: SavedView; isStart: boolean }) {
  return (
    <form method="post" action="/desk/views/start">
      <input type="hidden" name="id" value={isStart ? "" : view.id} />
      <Button tone="secondary">
        {isStart ? m.desk_saved_start_clear() : m.desk_saved_start()}
        <span class="govuk-visually-hidden">: {view.name}</span>
      </Button>
    </form>
  );
}

function OwnForms({ view, officer, problem }: Props & { view: SavedView }) {
  const isWrong = problem?.kind === "rename" && problem.id === view.id;
  const path = `/desk/views/${view.id}`;
  return (
    <>
      <form method="post" action={path} novalidate>
        <TextInput
          name={fieldOf(view)}
          label={m.desk_saved_name()}
          value={view.name}
          error={isWrong ? m.desk_saved_name_needed({ count: maxNameCharacters }) : undefined}
          autocomplete="off"
          width={20}
        />
        {canShareView(officer) && (
          <Checkboxes
            name={`shared-${view.id}`}
            label={m.desk_saved_for()}
            value={view.isShared ? ["yes"] : []}
            choices={[{ value: "yes", label: m.desk_saved_share() }]}
          />
        )}
        <Button tone="secondary">
          {m.desk_saved_change()}
          <span class="govuk-visually-hidden">: {view.name}</span>
        </Button>
      </form>
      <form method="post" action={`${path}/delete`}>
        <Button tone="danger">
          {m.desk_saved_delete()}
          <span class="govuk-visually-hidden">: {view.name}</span>
        </Button>
      </form>
    </>
  );
}
