import { Hono } from "hono";
import { requireOfficer } from "#features/identity";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext, AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import type { Platform } from "#platform/platform";
import { renderPage } from "#web/page";
import { listNotices, selectNotice, type Cursor, type NoticeRow } from "./repo.ts";
import { openNotice } from "./sealing.ts";
import { addressIndex, signInCodeTemplate } from "./subscriber.ts";
import type { ShownNotice } from "./views/shown.ts";
import { MailboxList } from "./views/mailbox-list.tsx";
import { MailboxMessage } from "./views/mailbox-message.tsx";

const pageSize = 25;

function readCursor(text: string | undefined): Cursor | null {
  const [ms = "", id = ""] = (text ?? "").split("_");
  return /^\d{1,15}$/.test(ms) && isUuid(id) ? { at: new Date(Number(ms)), id } : null;
}

const writeCursor = ({ at, id }: Cursor) => `${at.getTime()}_${id}`;

/** The built-in mailbox: open to everybody in a demo, else to administrators of the city. */
export function mailboxPages(platform: Platform, isDemo: (c: AppContext) => boolean): Hono<AppEnv> {
  const { db, vault } = platform;

  const show = async (c: AppContext, row: NoticeRow): Promise<ShownNotice> => {
    const { address, message } = await openNotice(db, vault, c.get("city").slug, row);
    // An administrator must not sign in as a resident with a code read here.
    const isHidden = row.template === signInCodeTemplate && !isDemo(c);
    return {
      id: row.id,
      channel: row.channel,
      state: row.state,
      at: row.at,
      locale: row.locale,
      address,
      message: isHidden ? null : message,
      isHidden,
    };
  };

  const enter = (c: AppContext) => {
    c.header("cache-control", "private, no-store");
    if (!isDemo(c)) requireOfficer(c, ["city-admin"]);
  };

  const routes = new Hono<AppEnv>();

  routes.get("/mailbox", async (c) => {
    enter(c);
    const city = c.get("city");
    const filter = (c.req.query("to") ?? "").trim();
    const rows = await listNotices(db, city.slug, {
      recipientIndex: filter === "" ? null : addressIndex(platform, filter),
      before: readCursor(c.req.query("before")),
      limit: pageSize + 1,
    });
    const shown = rows.slice(0, pageSize);
    const notices = await Promise.all(shown.map((row) => show(c, row)));
    const last = shown.at(-1);
    const query = new URLSearchParams(filter === "" ? {} : { to: filter });
    if (last) query.set("before", writeCursor(last));
    return renderPage(c, {
      title: m.notices_mailbox_title,
      unlisted: true,
      view: () => (
        <MailboxList
          notices={notices}
          filter={filter}
          isDemo={isDemo(c)}
          timeZone={city.timeZone}
          next={rows.length > pageSize ? `/mailbox?${query}` : undefined}
        />
      ),
    });
  });

  routes.get("/mailbox/:id", async (c) => {
    enter(c);
    const city = c.get("city");
    const id = c.req.param("id");
    const row = isUuid(id) ? await selectNotice(db, city.slug, id) : undefined;
    if (!row) throw new AppError(platformErrors.notFound);
    const notice = await show(c, row);
    return renderPage(c, {
      title: () => notice.message?.subject ?? m.notices_mailbox_message(),
      unlisted: true,
      view: () => <MailboxMessage notice={notice} timeZone={city.timeZone} />,
    });
  });

  return routes;
}
