/** A way for a message to reach a person: an SMS gateway, an SMTP server, the demo's mailbox. */
export interface MessageSender {
  channel: SentChannel;
  /**
   * Sends one message, or throws and is called again later; `ChannelDown` when no message could be sent now, whichever it was. It may be called twice for one message: `id` is then the same, and
   * where the vendor allows it, the message is sent only once.
   */
  send(message: Message): Promise<void>;
}

/** The gateway cannot be reached, or takes nothing from us: every other message would fail too. Its message names nobody. */
export class ChannelDown extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ChannelDown';
  }
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
