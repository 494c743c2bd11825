import { wordsIn, type City } from "#features/cities";
import type { Officer } from "#features/identity";
import { currentLocale, m } from "#messages";
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  NotificationBanner,
  PageTitle,
  Select,
  Table,
  TextInput,
} from "#web/components";
import { formatCivilDay } from "#web/i18n";
import type { LeaveProblem } from "./rules.ts";
import type { Leave } from "./schema.ts";

export const leavePath = "/desk/leave";

export type TypedLeave = Pick<Leave, "fromDay" | "toDay" | "standIn">;

type ListProps = {
  city: City;
  officers: readonly Officer[];
  /** Those whose leave the reader may arrange. */
  shown: readonly Officer[];
  leaves: readonly Leave[];
  isSaved: boolean;
};

export function LeaveList({ city, officers, shown, leaves, isSaved }: ListProps) {
  const nameOf = (id: string) => officers.find((each) => each.id === id)?.name ?? "";
  const unitOf = ({ unit }: Officer) => {
    const found = city.units.find(({ code }) => code === unit);
    return found ? wordsIn(found.names, currentLocale()) : "";
  };
  return (
    <>
      {isSaved && <NotificationBanner tone="success">{m.leave_saved()}</NotificationBanner>}
      <Breadcrumbs items={[{ label: m.web_nav_admin(), href: "/desk/admin" }]} />
      <PageTitle title={m.leave_title()} lead={m.leave_lead()} />
      <Table
        id="leaves"
        caption={m.leave_title()}
        hasTitle
        columns={[
          { label: m.leave_officer() },
          { label: m.leave_unit() },
          { label: m.leave_days() },
          { label: m.leave_stand_in() },
        ]}
        rows={shown.map((officer) => {
          const leave = leaves.find((each) => each.officer === officer.id);
          return [
            <a href={`${leavePath}/${officer.id}`} key="name">
              {officer.name}
            </a>,
            unitOf(officer),
            leave ? daysOf(leave) : m.leave_none(),
            leave ? nameOf(leave.standIn) : m.leave_none(),
          ];
        })}
      />
    </>
  );
}

function daysOf({ fromDay, toDay }: Pick<Leave, "fromDay" | "toDay">): string {
  return m.leave_from_to({ from: formatCivilDay(fromDay), to: formatCivilDay(toDay) });
}

type FormProps = {
  officer: Officer;
  candidates: readonly Officer[];
  typed: TypedLeave;
  problem: LeaveProblem | undefined;
  isKept: boolean;
};

const problems: Readonly<Record<LeaveProblem, { field: keyof TypedLeave; say: () => string }>> = {
  backwards: { field: "toDay", say: m.leave_error_days },
  over: { field: "toDay", say: m.leave_error_over },
  "stand-in": { field: "standIn", say: m.leave_error_stand_in },
  "stand-in-away": { field: "standIn", say: m.leave_error_stand_in_away },
};

export function LeaveForm({ officer, candidates, typed, problem, isKept }: FormProps) {
  const wrong = problem && problems[problem];
  const errorOf = (field: keyof TypedLeave) => (wrong?.field === field ? wrong.say() : undefined);
  const action = `${leavePath}/${officer.id}`;
  return (
    <div class="measure">
      <ErrorSummary errors={wrong ? [{ name: wrong.field, message: wrong.say() }] : []} />
      <Breadcrumbs items={[{ label: m.leave_title(), href: leavePath }]} />
      <PageTitle title={m.leave_of({ name: officer.name })} lead={m.leave_form_lead()} />
      <form method="post" action={action} novalidate>
        <TextInput
          name="fromDay"
          type="date"
          label={m.leave_from()}
          value={typed.fromDay}
          error={errorOf("fromDay")}
          width={10}
        />
        <TextInput
          name="toDay"
          type="date"
          label={m.leave_to()}
          hint={m.leave_to_hint()}
          value={typed.toDay}
          error={errorOf("toDay")}
          width={10}
        />
        <Select
          name="standIn"
          label={m.leave_stand_in()}
          hint={m.leave_stand_in_hint()}
          value={typed.standIn}
          error={errorOf("standIn")}
          choices={candidates.map(({ id, name, designation }) => ({
            value: id,
            label: `${name}, ${designation}`,
          }))}
        />
        <Actions>
          <Button>{m.leave_save()}</Button>
        </Actions>
      </form>
      {isKept && (
        <form method="post" action={`${action}/call-off`}>
          <Actions>
            <Button tone="secondary">{m.leave_call_off()}</Button>
          </Actions>
        </form>
      )}
    </div>
  );
}
