import type { Dossier } from './dossier.ts';
import type { NoticeKind } from './verb.ts';

/** Who finds the words of a message about a dossier; the views do. */
export interface NoticeWriter {
  write(facts: NoticeFacts): { subject: string; text: string; short: string };
}

export interface NoticeFacts {
  kind: NoticeKind;
  dossier: Dossier;
  ownerName: string;
  /** Whom the message goes to: who filed, on their own or the owner's behalf. */
  submitterName: string;
  /** The look-up secret as printed. */
  secret: string;
  /** Reason or items, as the officer wrote them. */
  note: string;
  publicUrl: string;
}
