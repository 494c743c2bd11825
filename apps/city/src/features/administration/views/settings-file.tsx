import { m } from "#messages";
import { Button, ButtonLink, FileInput, InsetText, Table } from "#web/components";
import { differencesIn } from "../rules/changes.ts";
import type { FaultCode } from "../rules/faults.ts";
import type { Kept, Plan } from "../rules/plan.ts";
import type { FileProblem } from "../service/files.ts";
import { sectionName, whatName } from "./labels.ts";
import { Differences, errorAt, SettingsForm, SettingsFrame, type Problem } from "./parts.tsx";
import { paths } from "./paths.ts";

export type FileProps = {
  readonly problems: readonly Problem[];
  readonly refused: readonly FileProblem[];
  readonly plan: Plan | null;
  readonly mark: string;
  /** The file as it came, which the last press sends again. */
  readonly text: string;
  readonly changedMeanwhile: boolean;
  readonly saved: boolean;
  readonly canChange: boolean;
};

export function SettingsFileView(props: FileProps) {
  const { problems, refused, plan, saved, canChange, changedMeanwhile } = props;
  return (
    <SettingsFrame
      title={m.administration_file_title()}
      lead={m.administration_file_lead()}
      {...{ problems, saved, canChange }}
    >
      {changedMeanwhile && <InsetText>{m.administration_file_changed()}</InsetText>}
      {refused.length > 0 && <Refused problems={refused} />}
      {plan && <PlanView {...props} plan={plan} />}
      <h2>{m.administration_file_export()}</h2>
      <p>{m.administration_file_export_lead()}</p>
      <ButtonLink href={`${paths.file}/download`} tone="secondary">
        {m.administration_file_download()}
      </ButtonLink>
      <h2>{m.administration_file_import()}</h2>
      <p>{m.administration_file_import_lead()}</p>
      <SettingsForm action={paths.file} canChange={canChange} upload>
        <FileInput
          name="file"
          label={m.administration_file_field()}
          choose={m.administration_choose_file()}
          error={errorAt(problems, "file")}
          accept=".json,application/json"
        />
        <Button>{m.administration_file_look()}</Button>
      </SettingsForm>
    </SettingsFrame>
  );
}

function faultText(fault: FaultCode, name: string): string {
  const texts: Record<FaultCode, (params: { name: string }) => string> = {
    twice: m.administration_error_twice,
    "unknown-unit": m.administration_fault_unit,
    "unknown-institution": m.administration_fault_institution,
    "unknown-parent": m.administration_fault_parent,
    "unknown-service": m.administration_fault_service,
    "unknown-notice": m.administration_fault_notice,
    "bad-wording": m.administration_fault_wording,
    "bad-outline": m.administration_fault_outline,
    "outside-city": m.administration_fault_outside,
  };
  return texts[fault]({ name });
}

function problemText(problem: FileProblem): string {
  switch (problem.kind) {
    case "not-json":
      return m.administration_file_not_json();
    case "shape":
      return `${problem.path}: ${problem.message}`;
    case "fault": {
      const { section, code, fault, name } = problem.fault;
      return `${sectionName(section)} ${code}: ${faultText(fault, name)}`;
    }
  }
}

function Refused({ problems }: { problems: readonly FileProblem[] }) {
  return (
    <section class="next-step">
      <h2>{m.administration_file_refused()}</h2>
      <ul>
        {problems
          .map((problem) => problemText(problem))
          .map((text) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
    </section>
  );
}

function keptText({ why, count }: Kept): string {
  const texts: Record<Kept["why"], (params: { count: number }) => string> = {
    "open-cases": m.administration_kept_open_cases,
    officers: m.administration_kept_officers,
    reports: m.administration_kept_reports,
    services: m.administration_kept_services,
    units: m.administration_kept_units,
  };
  return texts[why]({ count });
}

function PlanView({ plan, mark, text }: FileProps & { plan: Plan }) {
  const { changes, kept } = plan;
  if (changes.length === 0 && kept.length === 0)
    return <InsetText>{m.administration_file_same()}</InsetText>;
  return (
    <section class="next-step" id="preview">
      <h2>{m.administration_file_plan()}</h2>
      <Table
        id="plan"
        caption={m.administration_file_plan()}
        hasTitle
        columns={[{ label: m.administration_thing() }, { label: m.administration_what() }]}
        rows={changes.map(({ section, code, what }) => [
          `${sectionName(section)} ${code}`,
          whatName(what),
        ])}
      />
      {changes
        .filter(({ what }) => what === "changed")
        .map(({ section, code, before, after }) => (
          <Differences
            id={`difference-${section}-${code.replaceAll(/[^\w-]+/g, "-")}`}
            caption={`${sectionName(section)} ${code}`}
            columns={[m.administration_before(), m.administration_after()]}
            differences={differencesIn(before, after)}
            key={`${section} ${code}`}
          />
        ))}
      {kept.length > 0 && (
        <>
          <h3>{m.administration_file_kept()}</h3>
          <ul>
            {kept.map((each) => (
              <li key={`${each.section} ${each.code} ${each.why}`}>
                {sectionName(each.section)} {each.code}: {keptText(each)}
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`${paths.file}/apply`} enctype="multipart/form-data">
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="text" value={text} />
        <Button>{m.administration_file_apply()}</Button>
      </form>
    </section>
  );
}
