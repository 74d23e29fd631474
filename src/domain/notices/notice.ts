import type { SentChannel } from './message-sender.ts';

export type NoticeChannel = SentChannel | 'portal';
export type NoticeState = 'queued' | 'sent' | 'failed';

/** A dossier as the notices know it: its key. */
export interface NoticeDossier {
  ownerAgencyId: string;
  id: string;
}

/** A file to go with a letter: kept elsewhere and named by a reference, or bytes that are kept until the letter is sent. */
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
  /** Whom it is about or for. */
  partyId?: string;
  dossier?: NoticeDossier;
  attachments?: NoticeAttachment[];
  /** A code or a password: never listed, and its words are removed once it is sent. */
  secret?: boolean;
  /** After this instant sending it helps nobody. */
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
