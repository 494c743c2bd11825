import { m } from "#messages";
import {
  EmptyState,
  Filters,
  PageTitle,
  Pagination,
  Table,
  Tag,
  TextInput,
  Time,
} from "#web/components";
import { channelName, stateTag, type ShownNotice } from "./shown.ts";

type Props = {
  readonly notices: readonly ShownNotice[];
  readonly filter: string;
  readonly isDemo: boolean;
  readonly timeZone: string;
  readonly next: string | undefined;
};

/** Subject and text start stand for a message in the list. */
function titleOf({ channel, message }: ShownNotice): string {
  if (!message) return m.notices_mailbox_message();
  return channel === "sms" ? message.text : message.subject;
}

export function MailboxList({ notices, filter, isDemo, timeZone, next }: Props) {
  return (
    <>
      <PageTitle
        title={m.notices_mailbox_title()}
        lead={isDemo ? m.notices_mailbox_lead() : m.notices_mailbox_lead_sent()}
      />
      <Filters action="/mailbox" label={m.notices_mailbox_filter()}>
        <TextInput
          name="to"
          label={m.notices_mailbox_address()}
          value={filter}
          spellcheck={false}
        />
      </Filters>
      {notices.length === 0 ? (
        <EmptyState title={m.notices_mailbox_empty()}>
          <p>{m.notices_mailbox_empty_hint()}</p>
        </EmptyState>
      ) : (
        <Table
          id="messages"
          caption={m.notices_mailbox_count()}
          columns={[
            { label: m.notices_mailbox_message() },
            { label: m.notices_mailbox_to() },
            { label: m.notices_mailbox_channel() },
            { label: m.notices_mailbox_at() },
            { label: m.notices_mailbox_state() },
          ]}
          rows={notices.map((notice) => [
            <a key="title" href={`/mailbox/${notice.id}`} lang={notice.locale}>
              {titleOf(notice)}
            </a>,
            notice.address ?? "–",
            channelName(notice.channel),
            <Time key="at" at={notice.at} timeZone={timeZone} />,
            <Tag key="state" {...stateTag(notice.state)} />,
          ])}
        />
      )}
      <Pagination next={next} />
    </>
  );
}
