export { type ChannelState, channelStates } from './channel-state.ts';
export { noticesOfDossier, unsentNotices } from './list-notices.ts';
export type { Letter } from './mailbox.store.ts';
export { putInMailbox, readMailbox } from './mailbox.ts';
export { ChannelDown, type Message, type MessageSender, type SentChannel } from './message-sender.ts';
export type {
  NewNotice,
  Notice,
} from './notice.ts';
export { noticeJobs } from './notice-jobs.ts';
export { probeChannel } from './probe-channel.ts';
export { noticeSealedColumns } from './sealed-columns.ts';
export { sendNotice } from './send-notice.ts';
