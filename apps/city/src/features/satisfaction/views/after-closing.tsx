import { m } from "#messages";
import type { City } from "#features/cities";
import { Actions, Button, ButtonLink, Details } from "#web/components";
import { formatDate } from "#web/i18n";
import type { Closing } from "../repo/closings.ts";
import type { Look } from "../repo/second-looks.ts";
import { changeableUntil, hasForm, mayChange } from "../rules.ts";
import type { Score } from "../schema.ts";
import { Faces } from "./faces.tsx";
import { findingTold, scoreText } from "./words.ts";

export type AfterClosingProps = {
  readonly city: City;
  /** The address of the resident's page. */
  readonly path: string;
  /** Absent while nobody has answered since the case ended. */
  readonly closing: Closing | undefined;
  readonly look: Look | undefined;
  /** The answer a message's link came with: shown, and counted only when it is sent from here. */
  readonly picked: Score | null;
  readonly now: Date;
};

/** "How was it?", once for each end of a case. */
export function AfterClosing(props: AfterClosingProps) {
  const { closing, picked } = props;
  const score = closing?.score ?? null;
  return (
    <section class="state-box" id="rating">
      <h2>{m.satisfaction_title()}</h2>
      {picked !== null && picked !== score && mayChange(closing?.ratedAt ?? null, props.now) ? (
        <Picked {...props} picked={picked} />
      ) : closing && score !== null ? (
        <Said {...props} closing={closing} score={score} />
      ) : (
        <Ask {...props} current={null} />
      )}
    </section>
  );
}

function Ask({ path, current }: Pick<AfterClosingProps, "path"> & { current: Score | null }) {
  return (
    <form method="post" action={`${path}/rating`}>
      {current === null && <p>{m.satisfaction_lead()}</p>}
      <Faces current={current} />
    </form>
  );
}

function Picked({ path, picked }: AfterClosingProps & { picked: Score }) {
  const answer = scoreText(picked);
  return (
    <form method="post" action={`${path}/rating`}>
      <p>{m.satisfaction_picked({ answer })}</p>
      <Actions>
        <Button name="score" value={String(picked)}>
          {m.satisfaction_send({ answer })}
        </Button>
      </Actions>
      <p>{m.satisfaction_other()}</p>
      <Faces current={null} leaveOut={picked} />
    </form>
  );
}

function Said(props: AfterClosingProps & { closing: Closing; score: Score }) {
  const { city, path, closing, score, look, now } = props;
  const since = closing.ratedAt ?? now;
  const day = formatDate(changeableUntil(since), city.timeZone);
  return (
    <>
      <p>
        <strong>{m.satisfaction_said({ answer: scoreText(score) })}</strong>
      </p>
      {look && <LookNews city={city} look={look} />}
      {hasForm(city) && <FormLink path={path} filledAt={closing.filledAt} now={now} />}
      {mayChange(since, now) && (
        <Details summary={m.satisfaction_change()}>
          <p>{m.satisfaction_change_until({ day })}</p>
          <Ask path={path} current={score} />
        </Details>
      )}
    </>
  );
}

function LookNews({ city, look }: { city: City; look: Look }) {
  const { closedAt, finding, dueAt } = look;
  if (closedAt && finding)
    return (
      <p>
        {m.satisfaction_look_done({
          day: formatDate(closedAt, city.timeZone),
          finding: findingTold(finding),
        })}
      </p>
    );
  return <p>{m.satisfaction_look_open({ day: formatDate(dueAt, city.timeZone) })}</p>;
}

type FormLinkProps = { path: string; filledAt: Date | null; now: Date };

function FormLink({ path, filledAt, now }: FormLinkProps) {
  const href = `${path}/satisfaction`;
  if (filledAt === null)
    return (
      <>
        <p>{m.satisfaction_more_lead()}</p>
        <Actions>
          <ButtonLink href={href} tone="secondary">
            {m.satisfaction_more()}
          </ButtonLink>
        </Actions>
      </>
    );
  return (
    <p>
      {m.satisfaction_filled()}{" "}
      {mayChange(filledAt, now) && <a href={href}>{m.satisfaction_filled_change()}</a>}
    </p>
  );
}
