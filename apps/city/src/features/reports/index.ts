export {
  filingSchema,
  maxPhotoBytes,
  maxPhotos,
  type Filing,
  type Photo,
  type Report,
  type ReportedCase,
} from "./schema.ts";
export {
  splitOffReport,
  fileReport,
  textsOf,
  type Filed,
  type FiledBy,
} from "./service/file-report.ts";
export { findReport, listReports, photosOf, type Filter, type PageOf } from "./repo/reading.ts";
export { createPublicReports } from "./public.ts";
export { findFollower, followedAmong, followersOf, type Follower } from "./repo/following.ts";
export { followPath, type FollowRequest } from "./service/follow.ts";
export { type HistoryFacts } from "./views/history.tsx";
export { searchQuery } from "./listing/search.ts";
export { hasExactWords } from "./repo/private-words.ts";
export { unclaimedPhotos } from "./repo/photos.ts";
export { joinReports } from "./service/join.ts";
export { supportReport, type Supporter } from "./service/support.ts";
export { createFiling } from "./filing.ts";
export { type NearReport } from "./service/near.ts";
export { exactWordsOf } from "./service/private-words.ts";
export { type Receipt } from "./service/receipt.ts";
export { photoKey, takePhoto, type PhotoSize } from "./service/photos.ts";
export { caseOfToken, statusPath, statusToken } from "./status-link.ts";
export { boxAround, locate, metresBetween, nearMetres, openService } from "./rules.ts";
export { photoPath, reportPath } from "./views/paths.ts";
export { PrivacyNote, Questions } from "./views/fields.tsx";
export { nothingTyped } from "./form/typed.ts";
export { reportErrors } from "./errors.ts";
export { reportMigrations } from "./migrations/index.ts";
