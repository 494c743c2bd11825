import { signaturesOf, type Proposal } from "#features/cases";
import type { Photo } from "#features/reports";
import { m } from "#messages";
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  PageTitle,
  Tag,
} from "#web/components";
import { formKinds, pressKinds, type DeskKind } from "../schema.ts";
import { CaseForm, casePath, type CaseFormState } from "./case-form.tsx";
import { Facts, type FactsProps } from "./case-facts.tsx";
import { FiledWords, Resident, type ResidentProps } from "./case-resident.tsx";
import { History, type CaseEvent } from "./history.tsx";
import {
  helpName,
  helpTag,
  holderName,
  kindName,
  officerName,
  serviceName,
  stateTag,
  timeLeftTag,
} from "./labels.ts";
import { LiveNote } from "./live.tsx";
import { Photos } from "./photos.tsx";

/** A case as it was read, before anybody asked for more. */
export type ReadCase = FactsProps &
  Pick<ResidentProps, "others"> & {
    now: Date;
    events: readonly CaseEvent[];
    photos: readonly Photo[];
    hasExactWords: boolean;
    /** The officer is the resident who filed it. */
    isOwn: boolean;
    /** What the officer may do now. */
    possible: readonly DeskKind[];
  };

export type CaseProps = ReadCase &
  Pick<ResidentProps, "revealed"> & {
    form: CaseFormState | null;
    /** What was just done. */
    did: DeskKind | null;
    /** The version the officer had seen, when somebody else acted since. */
    staleSince: number | null;
    purposeProblems: ResidentProps["problems"];
  };

export function CaseView(props: CaseProps) {
  const { city, subject, form, did, purposeProblems } = props;
  const problems = [...(form?.problems ?? []), ...purposeProblems];
  return (
    <>
      <ErrorSummary errors={problems.map(({ field, say }) => ({ name: field, message: say() }))} />
      <Breadcrumbs items={[{ label: m.desk_queue_title(), href: "/desk" }]} />
      {did && (
        <NotificationBanner tone="success">
          {m.desk_did({ what: kindName(did) })}
        </NotificationBanner>
      )}
      <Stale {...props} />
      <LiveNote version={subject.version} address={casePath(subject)} />
      <PageTitle title={serviceName(city, subject.service)} caption={subject.reference} />
      <Standing {...props} />
      {props.isOwn && <InsetText>{m.cases_error_own_report()}</InsetText>}
      {subject.proposal && <Proposed {...props} proposal={subject.proposal} />}
      <div class="desk-case">
        <div class="desk-case-filed">
          <FiledWords {...props} />
          <Photos
            reference={subject.reference}
            photos={props.photos
              .filter((photo) => photo.by === "resident")
              .map((photo) => photo.id)}
            alt={m.desk_photo_resident()}
          />
          <NextStep {...props} />
        </div>
        <div class="desk-case-side">
          <Facts {...props} />
          <Resident {...props} problems={purposeProblems} />
        </div>
        <section class="desk-case-history" aria-labelledby="history-title">
          <h2 id="history-title">{m.desk_history()}</h2>
          <History
            {...props}
            reference={subject.reference}
            hidesWords={!subject.isPublic && props.revealed?.kind !== "words"}
          />
        </section>
      </div>
    </>
  );
}

export function Standing(props: ReadCase) {
  const { city, subject, report, now } = props;
  const left = timeLeftTag(city, subject, now);
  return (
    <p class="desk-standing">
      <Tag {...stateTag(subject.state)} />
      {left && <Tag {...left} />}
      {subject.askedAt && <Tag tone="info" icon="bubble" label={m.desk_waiting()} />}
      {subject.help && (
        <Tag {...helpTag()} label={m.desk_help_why({ ground: helpName(subject.help) })} />
      )}
      {report.supporters > 0 && (
        <Tag icon="people" label={m.desk_supporters({ count: report.supporters })} />
      )}
      <span class="muted">{holderName(props, subject.officer)}</span>
    </p>
  );
}

/** What waits for signatures, as the resident will read it. */
function Proposed({ city, officers, subject, proposal }: CaseProps & { proposal: Proposal }) {
  const missing = signaturesOf(city, subject.service) - proposal.signed.length;
  const names = proposal.signed.map((id) => officerName(officers, id));
  return (
    <NotificationBanner title={m.desk_proposed_title({ what: kindName(proposal.action.kind) })}>
      <p class="as-written">{proposal.action.words}</p>
      <p>
        {m.desk_proposed_by({ officer: officerName(officers, proposal.by), count: missing })}{" "}
        {names.length > 0 && m.desk_proposed_signed({ names: names.join(", ") })}
      </p>
    </NotificationBanner>
  );
}

/** Somebody else was faster: what they did, and that nothing typed is lost. */
function Stale(props: CaseProps) {
  const { staleSince, events, form, possible, subject } = props;
  if (staleSince === null) return null;
  const words = form?.typed["words"] ?? "";
  const isStillPossible = form !== null && possible.includes(form.kind);
  return (
    <NotificationBanner tone="warning" title={m.desk_stale_title()}>
      <p>{isStillPossible ? m.desk_stale_again() : m.desk_stale_not_possible()}</p>
      <History
        {...props}
        reference={subject.reference}
        events={events.filter((event) => event.seq > staleSince)}
        hidesWords={!subject.isPublic}
      />
      {!isStillPossible && words !== "" && (
        <>
          <h3>{m.desk_stale_typed()}</h3>
          <p class="as-written">{words}</p>
        </>
      )}
    </NotificationBanner>
  );
}

export function NextStep(props: ReadCase & Pick<CaseProps, "form">) {
  const { subject, possible, form } = props;
  if (possible.length === 0) return null;
  // Whoever is writing is not offered a button that would throw it away.
  const presses = form ? [] : pressKinds.filter((kind) => possible.includes(kind));
  const forms = formKinds.filter((kind) => possible.includes(kind));
  return (
    <section class="next-step" aria-labelledby="next-title">
      <h2 id="next-title">{m.desk_next_step()}</h2>
      {presses.length > 0 && (
        <div class="actions">
          {presses.map((kind, index) => (
            <form method="post" action={`${casePath(subject)}/act`} key={kind}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="seen" value={subject.version} />
              <Button tone={index === 0 ? "primary" : "secondary"}>{kindName(kind)}</Button>
            </form>
          ))}
        </div>
      )}
      <ul class="desk-choices">
        {forms.map((kind) => (
          <li key={kind}>
            <a
              href={`${casePath(subject)}?do=${kind}#do`}
              aria-current={form?.kind === kind ? "true" : undefined}
            >
              {kindName(kind)}
            </a>
          </li>
        ))}
      </ul>
      {form && possible.includes(form.kind) && (
        <CaseForm {...props} language={props.report.language} form={form} />
      )}
    </section>
  );
}
