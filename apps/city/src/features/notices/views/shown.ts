import { m } from "#messages";
import type { TagProps } from "#web/components";
import type { Locale } from "#platform/locale";
import type { Message, NoticeChannel, NoticeState } from "../schema.ts";

/** A notice as the mailbox shows it; null parts are erased, hidden or no longer kept. */
export type ShownNotice = {
  readonly id: string;
  readonly channel: NoticeChannel;
  readonly state: NoticeState;
  readonly at: Date;
  readonly locale: Locale;
  readonly address: string | null;
  readonly message: Message | null;
  readonly isHidden: boolean;
};

export function channelName(channel: NoticeChannel): string {
  return channel === "email" ? m.notices_channel_email() : m.notices_channel_sms();
}

export function stateTag(state: NoticeState): TagProps {
  switch (state) {
    case "queued":
      return { tone: "neutral", label: m.notices_state_queued() };
    case "sending":
      return { tone: "progress", label: m.notices_state_sending() };
    case "sent":
      return { tone: "success", label: m.notices_state_sent() };
    case "failed":
      return { tone: "danger", label: m.notices_state_failed() };
    case "mailbox":
      return { tone: "info", label: m.notices_state_mailbox() };
  }
}
