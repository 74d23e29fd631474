/** A way for words to reach a person: an SMS gateway, an SMTP server, the demo's mailbox. */
export interface MessageSender {
  channel: SentChannel;
  /**
   * Sends one message, or throws and is asked again later. It may be asked twice for one message: `id` is always the same
   * then, and where the vendor can, it sends only once.
   */
  send(message: Message): Promise<void>;
}

/** Channels that leave the house; a portal notice is only shown. */
export type SentChannel = 'sms' | 'email';

export interface Message {
  id: string;
  at: Date;
  to: string;
  subject: string;
  body: string;
  attachments: { name: string; type: string; bytes: Buffer }[];
}
