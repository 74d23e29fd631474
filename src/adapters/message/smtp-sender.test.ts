import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smtpSender } from './smtp-sender.ts';

const got: { to: string[]; raw: string }[] = [];
let refuse = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refuse ? new Error('mailbox full') : undefined),
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (c: Buffer) => chunks.push(c));
    stream.on('end', () => {
      got.push({
        to: session.envelope.rcptTo.map((a) => a.address),
        raw: Buffer.concat(chunks).toString('utf8'),
      });
      done();
    });
  },
});
let url = '';

beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((r) => server.close(() => r())));

const message = {
  id: '01900000-0000-7000-8000-000000000001',
  at: new Date('2026-11-19T09:00:00+07:00'),
  to: 'nguyen.van.an@example.com',
  subject: 'Giấy tiếp nhận hồ sơ',
  body: 'Hồ sơ đã được tiếp nhận.',
  attachments: [{ name: 'giấy tiếp nhận.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }],
};

test('a letter goes over SMTP with its words, its file and the notice as Message-ID', async () => {
  await smtpSender({ url, from: 'Một Cửa <thong-bao@motcua.example>' }).send(message);
  const letter = got.at(-1);
  expect(letter?.to).toEqual(['nguyen.van.an@example.com']);
  expect(letter?.raw).toContain('Message-ID: <01900000-0000-7000-8000-000000000001@motcua.example>');
  expect(letter?.raw).toContain(Buffer.from('%PDF-1.7').toString('base64'));
  expect(letter?.raw).toMatch(/Subject: =\?UTF-8\?/);
});

test('an address cannot smuggle in a second one or a header', async () => {
  const before = got.length;
  const to = 'an@example.com>\r\nBcc: <thief@example.com';
  await smtpSender({ url, from: 'thong-bao@motcua.example' })
    .send({ ...message, to })
    .catch(() => {});
  for (const letter of got.slice(before)) {
    expect(letter.to).not.toContain('thief@example.com');
    expect(letter.raw).not.toMatch(/^Bcc:/m);
  }
});

test('a refusal of the server is thrown, so that the job runs again', async () => {
  refuse = true;
  await expect(smtpSender({ url, from: 'thong-bao@motcua.example' }).send(message)).rejects.toThrow(
    'mailbox full',
  );
  refuse = false;
});
