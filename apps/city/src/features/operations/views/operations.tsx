import { m } from "#messages";
import type { DeadLetter, SubscriberState } from "#platform/events";
import type { QueueCounts } from "#platform/jobs";
import {
  Actions,
  Breadcrumbs,
  Button,
  EmptyState,
  NotificationBanner,
  PageTitle,
  StatTiles,
  Table,
  Time,
} from "#web/components";
import { formatNumber } from "#web/i18n";
import { workName } from "./work-name.ts";

export type NoticeCount = { readonly label: () => string; readonly count: number };

type Props = {
  readonly letters: readonly DeadLetter[];
  readonly subscribers: readonly SubscriberState[];
  readonly queues: readonly QueueCounts[];
  readonly notices: readonly NoticeCount[];
  readonly timeZone: string;
  readonly outcome: { readonly tone: "success" | "warning"; readonly words: string } | undefined;
};

function LetterActions({ id }: { id: string }) {
  return (
    <form method="post" action={`/desk/operations/${id}/try-again`}>
      <Actions>
        <Button>{m.operations_try_again()}</Button>
        <Button tone="secondary" formaction={`/desk/operations/${id}/settle`}>
          {m.operations_settle()}
        </Button>
      </Actions>
    </form>
  );
}

function Letters({ letters, timeZone }: Pick<Props, "letters" | "timeZone">) {
  if (letters.length === 0)
    return (
      <EmptyState title={m.operations_letters_none()}>
        <p>{m.operations_letters_none_hint()}</p>
      </EmptyState>
    );
  return (
    <Table
      id="letters"
      caption={m.operations_letters()}
      columns={[
        { label: m.operations_work() },
        { label: m.operations_subject() },
        { label: m.operations_error() },
        { label: m.operations_at() },
        { label: m.operations_do() },
      ]}
      rows={letters.map((letter) => [
        <>
          {workName(letter.source.replace(/^\w+:/, ""))} <code class="small">{letter.source}</code>
        </>,
        <code key="subject">{JSON.stringify(letter.subject)}</code>,
        letter.error,
        <Time key="at" at={letter.at} timeZone={timeZone} />,
        <LetterActions key="do" id={letter.id} />,
      ])}
    />
  );
}

function Readers({ subscribers, timeZone }: Pick<Props, "subscribers" | "timeZone">) {
  return (
    <Table
      id="subscribers"
      caption={m.operations_subscribers()}
      columns={[
        { label: m.operations_subscriber() },
        { label: m.operations_waiting(), numeric: true },
        { label: m.operations_oldest() },
        { label: m.operations_failures(), numeric: true },
      ]}
      rows={subscribers.map((state) => [
        workName(state.subscriber),
        state.waiting === null ? m.operations_waiting_many() : formatNumber(state.waiting),
        state.oldestWaitingAt ? <Time at={state.oldestWaitingAt} timeZone={timeZone} /> : "–",
        formatNumber(state.failures),
      ])}
    />
  );
}

function Queues({ queues }: Pick<Props, "queues">) {
  return (
    <Table
      id="queues"
      caption={m.operations_queues()}
      columns={[
        { label: m.operations_queue() },
        { label: m.operations_ready(), numeric: true },
        { label: m.operations_later(), numeric: true },
        { label: m.operations_active(), numeric: true },
      ]}
      rows={queues.map((queue) => [
        workName(queue.name),
        formatNumber(queue.ready),
        formatNumber(queue.later),
        formatNumber(queue.active),
      ])}
    />
  );
}

export function OperationsView({
  letters,
  subscribers,
  queues,
  notices,
  timeZone,
  outcome,
}: Props) {
  return (
    <>
      {outcome && (
        <NotificationBanner tone={outcome.tone}>
          <p>{outcome.words}</p>
        </NotificationBanner>
      )}
      <Breadcrumbs items={[{ label: m.web_nav_admin(), href: "/desk/admin" }]} />
      <PageTitle title={m.operations_title()} lead={m.operations_lead()} />
      <Letters letters={letters} timeZone={timeZone} />
      <Readers subscribers={subscribers} timeZone={timeZone} />
      <Queues queues={queues} />
      <h2>{m.operations_notices()}</h2>
      <StatTiles
        tiles={notices.map(({ label, count }) => ({ label: label(), value: formatNumber(count) }))}
      />
    </>
  );
}
