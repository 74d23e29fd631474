import type { SentChannel } from './message-sender.ts';

export type NoticeChannel = SentChannel | 'portal';
export type NoticeState = 'queued' | 'sent' | 'failed';

/** The key of the dossier that a notice is about. */
export interface NoticeDossier {
  ownerAgencyId: string;
  id: string;
}

/** A file that goes with a message: kept elsewhere and named by a reference, or bytes that are kept until the message is sent. */
export type NoticeAttachment = { name: string; type: string } & ({ fileRef: string } | { bytes: Buffer });

export interface NewNotice {
  at: Date;
  channel: NoticeChannel;
  /** 'room.what': 'accounts.code', 'dossiers.accepted', … */
  kind: string;
  /** Phone number or e-mail address; '' for the portal. */
  to: string;
  subject?: string;
  body: string;
  /** The party that the notice is about or for. */
  partyId?: string;
  dossier?: NoticeDossier;
  attachments?: NoticeAttachment[];
  /** The notice has a code or a password in it: it is never listed, and its text is removed once it is sent. */
  secret?: boolean;
  /** After this instant the notice is useless and is not sent. */
  uselessAfter?: Date;
}

export interface Notice {
  id: string;
  at: Date;
  channel: NoticeChannel;
  kind: string;
  to: string;
  subject: string;
  body: string;
  state: NoticeState;
  attempts: number;
  sentAt: Date | null;
  dossierId: string | null;
  attachments: { name: string; type: string }[];
}
