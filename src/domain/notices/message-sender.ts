/** A way for a message to reach a person: an SMS gateway, an SMTP server, the demo's mailbox. */
export interface MessageSender {
  channel: SentChannel;
  /**
   * Sends one message, or throws and is called again later. It may be called twice for one message: `id` is then the same, and
   * where the vendor allows it, the message is sent only once.
   */
  send(message: Message): Promise<void>;
}

/** Channels that lead out of the program; a portal notice is only shown. */
export type SentChannel = 'sms' | 'email';

export interface Message {
  id: string;
  at: Date;
  to: string;
  subject: string;
  body: string;
  attachments: { name: string; type: string; bytes: Buffer }[];
}
