export { listNotices, noticesOfDossier, unsentNotices } from './list-notices.ts';
export type { Letter } from './mailbox.store.ts';
export { putInMailbox, readMailbox } from './mailbox.ts';
export type { Message, MessageSender, SentChannel } from './message-sender.ts';
export type {
  NewNotice,
  Notice,
  NoticeAttachment,
  NoticeChannel,
  NoticeDossier,
  NoticeState,
} from './notice.ts';
export { type NoticeJobDeps, noticeJobs } from './notice-jobs.ts';
export { noticeSealed } from './sealed-columns.ts';
export { NO_AGENCY, sendNotice } from './send-notice.ts';
