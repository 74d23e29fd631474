import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { makeKeys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { makeLog } from '#platform/log.ts';
import { testDb } from '#testing/db.ts';
import {
  type Message,
  type MessageSender,
  type NewNotice,
  noticeJobs,
  noticesOfDossier,
  putInMailbox,
  readMailbox,
  sendNotice,
  unsentNotices,
} from './index.ts';

const keys = makeKeys('a secret of the tests');
const log = makeLog({ level: 'silent' });
const clock = fixedClock('2026-11-19T09:00:00+07:00');
let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

const sms = (o: Partial<NewNotice> = {}): NewNotice => ({
  at: clock.now(),
  channel: 'sms',
  kind: 'test.kind',
  to: '0912345436',
  body: 'Hồ sơ đã được tiếp nhận.',
  ...o,
});
const send = async (n: NewNotice) => (await db.tx((tx) => sendNotice(tx, keys, n))).id;

function recordingSender(fails = 0): MessageSender & { sent: Message[] } {
  let failuresLeft = fails;
  const sent: Message[] = [];
  return {
    channel: 'sms',
    sent,
    async send(m) {
      if (failuresLeft-- > 0) throw new Error('the gateway is down');
      sent.push(m);
    },
  };
}

const run = (sender: MessageSender, id: string) =>
  noticeJobs({ db, keys, clock, log, senders: [sender] })['notice.send']({ ownerAgencyId: id, id });

test('a message and its job are left together, and neither is left after a roll-back', async () => {
  await expect(
    db.tx(async (tx) => {
      await sendNotice(tx, keys, sms());
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await db.many(sql`select 1 from notices`)).toEqual([]);
  const id = await send(sms());
  const jobs = await db.many<{ name: string }>(sql`select task_identifier as name from graphile_worker.jobs`);
  expect(jobs.map((j) => j.name)).toEqual(['notice.send']);
  expect(await unsentNotices(db, 'queued')).toMatchObject([{ id, channel: 'sms', attempts: 0 }]);
});

test('the recipient and the text of a message are sealed in the database', async () => {
  await send(sms({ to: '0987000111', body: 'MAT-BI-MAT' }));
  const rows = await db.many<{ all: string }>(
    sql`select notices::text || encode(recipient, 'escape') || encode(body, 'escape') as all from notices`,
  );
  for (const { all } of rows) expect(all).not.toMatch(/0987000111|MAT-BI-MAT/);
});

test('a job that runs twice sends its message once', async () => {
  const sender = recordingSender();
  const id = await send(sms());
  await run(sender, id);
  await run(sender, id);
  expect(sender.sent).toMatchObject([{ id, to: '0912345436', body: 'Hồ sơ đã được tiếp nhận.' }]);
});

test('a failure is recorded with the message and thrown, and the next run sends the message', async () => {
  const sender = recordingSender(1);
  const id = await send(sms());
  await expect(run(sender, id)).rejects.toThrow('the gateway is down');
  expect(await unsentNotices(db, 'queued')).toContainEqual(
    expect.objectContaining({ id, attempts: 1, lastError: 'the gateway is down' }),
  );
  await run(sender, id);
  expect(sender.sent.map((m) => m.id)).toEqual([id]);
});

test('a message is given up after twelve failures and listed as failed', async () => {
  const id = await send(sms());
  const sender = recordingSender(99);
  for (let i = 0; i < 12; i++) await run(sender, id).catch(() => {});
  expect(await unsentNotices(db, 'failed')).toContainEqual(expect.objectContaining({ id, attempts: 12 }));
});

test('a code that is too late is not sent', async () => {
  const id = await send(sms({ uselessAfter: new Date('2026-11-19T08:59:00+07:00') }));
  const sender = recordingSender();
  await run(sender, id);
  expect(sender.sent).toEqual([]);
  expect(await unsentNotices(db, 'failed')).toContainEqual(
    expect.objectContaining({ id, lastError: 'too late' }),
  );
});

test('the text of a code is removed when it is given up, as when it is sent', async () => {
  const id = await send(sms({ secret: true, uselessAfter: new Date('2026-11-19T08:59:00+07:00') }));
  await run(recordingSender(), id);
  expect(
    await db.one(sql`select state, body from notices where owner_agency_id = ${id} and id = ${id}`),
  ).toEqual({
    state: 'failed',
    body: null,
  });
});

test('an attachment goes with its message, from bytes or from a stored file, and its bytes are removed afterwards', async () => {
  const sender = { ...recordingSender(), channel: 'email' as const };
  const id = await send(
    sms({
      channel: 'email',
      to: 'an@example.com',
      attachments: [
        { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from([0, 255, 10]) },
        { name: 'b.pdf', type: 'application/pdf', fileRef: 'ref-b' },
      ],
    }),
  );
  const readFile = async (ref: string) => Buffer.from(`file ${ref}`);
  await noticeJobs({ db, keys, clock, log, senders: [sender], readFile })['notice.send']({
    ownerAgencyId: id,
    id,
  });
  expect(sender.sent[0]?.attachments.map((a) => a.bytes.toString('hex'))).toEqual([
    '00ff0a',
    Buffer.from('file ref-b').toString('hex'),
  ]);
  expect(await db.many(sql`select 1 from notice_attachments where length(bytes) > 0`)).toEqual([]);
});

test('the notices of a dossier are listed newest first, and never include a code', async () => {
  const dossier = { ownerAgencyId: newId(), id: newId() };
  await send(sms({ dossier, body: 'mã 123456', secret: true }));
  await send(sms({ dossier, channel: 'portal', to: '', subject: 'Đã tiếp nhận', body: 'Hẹn trả 27/11' }));
  await send(sms({ dossier, body: 'Đã có kết quả' }));
  await send(sms({ dossier: { ...dossier, id: newId() }, body: 'của hồ sơ khác' }));
  expect(await noticesOfDossier(db, keys, dossier.ownerAgencyId, dossier.id)).toMatchObject([
    { body: 'Đã có kết quả', state: 'queued', channel: 'sms' },
    { body: 'Hẹn trả 27/11', subject: 'Đã tiếp nhận', state: 'sent', channel: 'portal', to: '' },
  ]);
});

test('the text of a secret is gone from the outbox once it is sent', async () => {
  const id = await send(sms({ secret: true }));
  await run(recordingSender(), id);
  expect(await db.one(sql`select body from notices where owner_agency_id = ${id} and id = ${id}`)).toEqual({
    body: null,
  });
});

test('the mailbox keeps a message once and finds it by a part of its recipient', async () => {
  const m: Message = {
    id: newId(),
    at: clock.now(),
    to: '0911222333',
    subject: '',
    body: 'một',
    attachments: [],
  };
  await putInMailbox(db, 'sms', m);
  await putInMailbox(db, 'sms', m);
  await putInMailbox(db, 'email', { ...m, id: newId(), to: '100%_an@example.com', body: 'hai' });
  expect((await readMailbox(db, '222')).map((l) => l.body)).toEqual(['một']);
  expect((await readMailbox(db, '%_')).map((l) => l.body)).toEqual(['hai']);
  expect(await readMailbox(db)).toHaveLength(2);
});
