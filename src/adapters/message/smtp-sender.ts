import nodemailer from 'nodemailer';
import { ChannelDown, type MessageSender } from '#domain/notices';
import { withoutPeople } from '#platform/error-fields.ts';

const TIMEOUT_MS = 20_000;

/** E-mail over SMTP. The message's id is its Message-ID, so that the receiving mailbox recognises a letter that was sent twice. */
export function smtpSender(o: SmtpOptions): MessageSender {
  const transport = nodemailer.createTransport({
    url: o.url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(o.from)?.[1] ?? 'localhost';
  return {
    channel: 'email',
    async send(m) {
      const sent = transport.sendMail({
        from: o.from,
        // an object, not text: an address can then never smuggle in a second one
        to: { name: '', address: m.to },
        messageId: `<${m.id}@${domain}>`,
        date: m.at,
        subject: m.subject,
        text: m.body,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: m.attachments.map((a) => ({ filename: a.name, contentType: a.type, content: a.bytes })),
      });
      // a mail server repeats the address that it refuses, and the reason is stored in clear beside the sealed address
      await sent.catch((e: unknown) => {
        const why = withoutPeople(e instanceof Error ? e.message : String(e));
        throw isOfThisLetter(e) ? new Error(why) : new ChannelDown(why);
      });
    },
  };
}

// The server spoke of this letter: its address, its words, its size. Everything else (no connection, no name, TLS, a password that is
// refused, a sender that is refused, 421 "service not available") would meet every other letter too.
function isOfThisLetter(e: unknown): boolean {
  const { code, command, responseCode } = e as { code?: string; command?: string; responseCode?: number };
  if (command === 'MAIL FROM' && code === 'EENVELOPE') return false; // it refuses us
  return (code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'ESTREAM') && responseCode !== 421;
}

interface SmtpOptions {
  /** smtp://user:password@host:587 or smtps://… */
  url: string;
  /** 'Một Cửa <thong-bao@…>' */
  from: string;
}
