import type { Cities } from "#features/cities";
import type { Privacy } from "#features/identity";
import type { AppContext } from "#platform/http";
import type { Feature } from "#platform/feature";
import type { Platform } from "#platform/platform";
import { createDelivery, resumeDelivery } from "./deliver.ts";
import { mailboxPages } from "./pages.tsx";
import { eraseNotices, exportNotices } from "./privacy.ts";
import { mailboxPort, type MessagePort } from "./ports.ts";
import { createSmsPort } from "./ports/sms-http.ts";
import { createSmtpPort } from "./ports/smtp.ts";
import type { NoticeChannel } from "./schema.ts";
import { createNoticeSubscriber, type NoticeSources } from "./subscriber.ts";

export { noticeMigrations } from "./migrations/index.ts";
export type { ExportedNotice } from "./privacy.ts";
export { noticeCounts } from "./counts.ts";
export type { CaseFacts, NoticeChannel, NoticeState, Recipient } from "./schema.ts";
export { exampleNotice } from "./wording/example.ts";
export { placeholders } from "./wording/placeholders.ts";
export {
  isWordingKind,
  shippedWording,
  wordingFaults,
  wordingKinds,
  wordingParts,
  type WordingFault,
  type WordingKind,
  type WordingPart,
} from "./wording/shipped.ts";
export type { AskAfterClosing } from "./compose.ts";
export type { FollowRequested, NoticeSources } from "./subscriber.ts";

export type NoticesDeps = {
  readonly cities: Pick<Cities, "get">;
  readonly sources: NoticeSources;
  /** Is this city a demo, whose mailbox everybody may read? */
  readonly isDemo: (c: AppContext) => boolean;
  readonly privacy: Pick<Privacy, "register">;
};

function portsFor({ config }: Pick<Platform, "config">): Record<NoticeChannel, MessagePort> {
  return {
    email: config.smtp ? createSmtpPort(config.smtp) : mailboxPort,
    sms: config.sms ? createSmsPort(config.sms) : mailboxPort,
  };
}

/** Messages that leave the city: written from events, delivered by a job, shown in the mailbox. */
export function createNotices(platform: Platform, deps: NoticesDeps): Feature {
  const { cities, sources, privacy } = deps;
  const { db, vault } = platform;
  privacy.register({
    section: "notices",
    collect: (city, person) => exportNotices(db, vault, city.slug, person),
    erase: (tx, city, person) => eraseNotices(tx, city.slug, person),
  });
  const ports = portsFor(platform);
  const delivery = createDelivery({ ...platform, cityOf: cities.get, ports });
  return {
    subscribers: [createNoticeSubscriber({ ...platform, sources })],
    jobs: [delivery],
    resume: (tx, city) => resumeDelivery(platform, tx, city),
    routes: mailboxPages(platform, deps.isDemo),
  };
}
