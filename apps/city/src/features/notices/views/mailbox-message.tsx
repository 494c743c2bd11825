import { m } from "#messages";
import {
  Breadcrumbs,
  Details,
  InsetText,
  PageTitle,
  SummaryList,
  Tag,
  Time,
} from "#web/components";
import type { Message } from "../schema.ts";
import { measureSms } from "../sms.ts";
import { channelName, stateTag, type ShownNotice } from "./shown.ts";

/**
 * The mail's own markup without its inline styles, which our content policy forbids. It was rendered
 * by this program with every word escaped, so nothing in it can act.
 */
function bodyOf(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "";
  return body.replaceAll(/ (?:style|align|width|cellpadding|cellspacing)="[^"]*"/g, "");
}

function Content({ message, lang }: { message: Message; lang: string }) {
  if (message.html === null)
    return (
      <>
        <InsetText>
          <p lang={lang}>{message.text}</p>
        </InsetText>
        <p>{m.notices_mailbox_sms_parts({ parts: measureSms(message.text).parts })}</p>
      </>
    );
  return (
    <>
      <InsetText>
        <div lang={lang} dangerouslySetInnerHTML={{ __html: bodyOf(message.html) }} />
      </InsetText>
      <Details summary={m.notices_mailbox_text_version()}>
        <pre lang={lang}>{message.text}</pre>
      </Details>
    </>
  );
}

export function MailboxMessage({ notice, timeZone }: { notice: ShownNotice; timeZone: string }) {
  const { message, address, locale } = notice;
  return (
    <>
      <Breadcrumbs items={[{ label: m.notices_mailbox_title(), href: "/mailbox" }]} />
      <PageTitle title={message?.subject ?? m.notices_mailbox_message()} />
      <SummaryList
        rows={[
          { key: m.notices_mailbox_to(), value: address ?? "–" },
          { key: m.notices_mailbox_channel(), value: channelName(notice.channel) },
          {
            key: m.notices_mailbox_at(),
            value: <Time at={notice.at} timeZone={timeZone} />,
          },
          { key: m.notices_mailbox_state(), value: <Tag {...stateTag(notice.state)} /> },
        ]}
      />
      {message ? (
        <Content message={message} lang={locale} />
      ) : (
        notice.isHidden && <p>{m.notices_mailbox_hidden()}</p>
      )}
    </>
  );
}
