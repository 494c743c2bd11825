import { caseErrors } from "#features/cases";
import { m } from "#messages";
import { platformErrors } from "#platform/errors";
import { Button, NotificationBanner, Select, type Choice, type ChoiceGroup } from "#web/components";
import { canUndo, nothingToDo, undoMs, type BulkItem, type BulkKind } from "../queue/bulk.ts";
import { queueText } from "../queue/query.ts";
import { handName, kindName, unitName } from "./labels.ts";
import type { QueueProps } from "./queue.tsx";

/** Later than this a page that is opened again does not repeat its news. */
const newsMs = 10 * 60_000;

/** One choice and one button for all ticked cases; the ticks stand in the rows. */
export function BulkBar(props: QueueProps) {
  if (props.rows.length === 0) return null;
  return (
    <form class="bulk" id="bulk" method="post" action="/desk/bulk">
      <input type="hidden" name="id" value={props.formId} />
      <input type="hidden" name="back" value={queueText(props.query)} />
      <Select
        name="action"
        label={m.desk_bulk_label()}
        placeholder={m.desk_bulk_choose()}
        choices={[
          { value: "take", label: kindName("take") },
          { value: "accept", label: kindName("accept") },
          ...hands(props),
        ]}
      />
      <Button>{m.desk_bulk_apply()}</Button>
    </form>
  );
}

/** Every unit and its officers, so that both always fit together. */
function hands({ city, officers, absences }: QueueProps): (Choice | ChoiceGroup)[] {
  const active = officers.filter(({ isActive, role }) => isActive && role !== "auditor");
  return city.units.map(({ code }) => ({
    label: m.desk_bulk_assign_to({ unit: unitName(city, code) }),
    choices: [
      { value: `assign ${code}`, label: m.desk_to_unit({ unit: unitName(city, code) }) },
      ...active
        .filter((officer) => officer.unit === code)
        .map((officer) => ({
          value: `assign ${code} ${officer.id}`,
          label: handName(absences, officer),
        })),
    ],
  }));
}

function doneWords(kind: BulkKind, count: number): string {
  const said: Record<BulkKind, () => string> = {
    take: () => m.desk_bulk_took({ count }),
    accept: () => m.desk_bulk_accepted({ count }),
    assign: () => m.desk_bulk_assigned({ count }),
  };
  return said[kind]();
}

function problemWords(code: string): string {
  const said: Readonly<Record<string, () => string>> = {
    [caseErrors.changedMeanwhile.code]: m.desk_bulk_changed,
    [caseErrors.notPossible.code]: m.desk_bulk_not_possible,
    [caseErrors.unknownOfficer.code]: m.cases_error_unknown_officer,
    [caseErrors.unknownUnit.code]: m.cases_error_unknown_unit,
    [platformErrors.notAllowed.code]: m.desk_bulk_not_allowed,
    [platformErrors.notFound.code]: m.desk_bulk_not_found,
    [nothingToDo]: m.desk_bulk_nothing,
  };
  return (said[code] ?? m.desk_bulk_refused)();
}

type Refused = { readonly reference: string; readonly code: string };

const refusedAmong = (
  items: readonly BulkItem[],
  codeOf: (item: BulkItem) => string | null | undefined,
): Refused[] =>
  items.flatMap((item) => {
    const code = codeOf(item);
    return code === null || code === undefined ? [] : [{ reference: item.reference, code }];
  });

/** What became of each case, and the way back while there is one. */
export function BulkResult({ bulk, moments, query }: QueueProps) {
  if (!bulk || moments.now.getTime() - bulk.at.getTime() > newsMs) return null;
  const done = bulk.items.filter(({ problem }) => problem === null);
  const undone = done.filter(({ undoProblem }) => undoProblem === null);
  const refused = bulk.undoneAt
    ? refusedAmong(done, ({ undoProblem }) => undoProblem)
    : refusedAmong(bulk.items, ({ problem }) => problem);
  const count = bulk.undoneAt ? undone.length : done.length;
  const words = bulk.undoneAt ? m.desk_bulk_undone({ count }) : doneWords(bulk.kind, count);
  return (
    <NotificationBanner tone={refused.length === 0 ? "success" : "warning"}>
      {count > 0 && <p>{words}</p>}
      {refused.length > 0 && <Refusals refused={refused} />}
      {canUndo(bulk, moments.now) && (
        <form
          method="post"
          action={`/desk/bulk/${bulk.id}/undo`}
          data-undo={bulk.at.getTime() + undoMs - moments.now.getTime()}
        >
          <input type="hidden" name="back" value={queueText(query)} />
          <Button tone="secondary" icon="back">
            {m.desk_bulk_undo()}
          </Button>
        </form>
      )}
    </NotificationBanner>
  );
}

function Refusals({ refused }: { refused: readonly Refused[] }) {
  return (
    <>
      <p>{m.desk_bulk_failed({ count: refused.length })}</p>
      <ul>
        {refused.map(({ reference, code }) => (
          <li key={reference}>
            <a href={`/desk/cases/${reference}`}>{reference}</a>: {problemWords(code)}
          </li>
        ))}
      </ul>
    </>
  );
}
