import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { channelStates, sendNotice } from '#domain/notices';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { jobHandlers } from '../../../jobs.ts';

const PAGE = '/can-bo/quan-tri';
const MINUTE = 60_000;
let t: TestApp;
let port: number;
const closers: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const first = await listening(createServer());
  port = (first.address() as AddressInfo).port;
  await closed(first);
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'thong-bao@motcua.example' };
  t = await testApp({ env });
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});
afterAll(() => t.close());

const closed = (server: { close(done: () => void): unknown }) =>
  new Promise<void>((r) => server.close(() => r()));
async function listening(server: Server): Promise<Server> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Takes every connection and says nothing but good-bye; counts them. */
async function brokenServer(): Promise<{ calls: number; stop(): Promise<void> }> {
  const broken = { calls: 0, stop: () => closed(server) };
  const server = createServer((socket) => {
    broken.calls += 1;
    socket.end('421 4.3.2 not now\r\n');
  });
  await listening(server);
  return broken;
}

/** A mail server; refuses those addresses of which `refuse` says so. */
async function mailServer(refuse: (to: string) => boolean = () => false): Promise<{ to: string[] }> {
  const got: { to: string[] } = { to: [] };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(refuse(address) ? new Error('no such mailbox') : undefined),
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        got.to.push(...session.envelope.rcptTo.map((a) => a.address));
        done();
      });
    },
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  closers.push(() => closed(server));
  return got;
}

async function write(n: number, o: { uselessAfter?: Date; name?: string } = {}): Promise<void> {
  const { name = 'nguoi', ...more } = o;
  for (let i = 0; i < n; i++)
    await t.db.tx((tx) =>
      sendNotice(tx, t.deps.keys, {
        at: t.clock.now(),
        channel: 'email',
        kind: 'test.kind',
        to: `${name}${i}@example.com`,
        subject: 'Giấy tiếp nhận',
        body: 'Hồ sơ đã được tiếp nhận.',
        ...more,
      }),
    );
}

const email = async () => (await channelStates(t.db, t.clock.now())).find((s) => s.channel === 'email');
const probe = () => jobHandlers(t.deps)['notice.probe']({ channel: 'email' });
const jobsLeft = (name: string) =>
  t.db.many(sql`select 1 from graphile_worker.jobs where task_identifier = ${name}`);
/** When the probe comes, in minutes from now by the database. */
const probeIn = async () =>
  (
    await t.db.one<{
      minutes: number;
    }>(sql`select round(extract(epoch from run_at - now()) / 60)::int as minutes
      from graphile_worker.jobs where task_identifier = 'notice.probe'`)
  )?.minutes;

test('a mail server that is down is tried with one message, after 5, 10 and 15 minutes; when it is back, everything goes out', async () => {
  const broken = await brokenServer();
  await write(40);
  await runJobs(t.deps, t.url);
  expect(broken.calls).toBe(1);
  expect(await email()).toMatchObject({ waiting: 40, failed: 0, down: { since: t.clock.now(), tries: 0 } });
  expect(await jobsLeft('notice.send')).toEqual([]); // they wait without a job
  expect(await probeIn()).toBe(5);

  for (const [nth, minutes] of [10, 15, 15].entries()) {
    t.clock.advance(5 * MINUTE);
    await probe();
    expect(broken.calls).toBe(nth + 2);
    expect(await probeIn()).toBe(minutes);
  }
  await write(10, { name: 'moi' });
  await runJobs(t.deps, t.url);
  expect(broken.calls).toBe(4); // what is written meanwhile waits too

  const admin = await signInOfficer(t, 'quantri');
  const page = await admin.get(PAGE);
  expect(page.html).toContain('Không gửi được thư điện tử');
  expect(page.html).toContain('từ 09:00 19/11/2026');
  expect(page.html).toContain('09:30 19/11/2026'); // the next try
  expect(page.html).toMatch(/>50, cũ nhất từ/);
  expect(page.html).not.toContain('@example.com');

  await broken.stop();
  const server = await mailServer();
  expect((await admin.submit(`${PAGE}/kenh/email/thu`)).html).toContain('Đã xếp lần thử');
  await runJobs(t.deps, t.url);
  expect(new Set(server.to).size).toBe(50);
  expect(server.to).toHaveLength(50); // each once
  expect(await email()).toEqual({ channel: 'email', waiting: 0, oldestAt: null, failed: 0 });
  expect((await admin.get(PAGE)).html).not.toContain('Không gửi được thư điện tử');
});

test('a server that is not there at all is down too; what has become useless meanwhile is not sent', async () => {
  await write(1, { name: 'ma', uselessAfter: new Date(t.clock.now().getTime() + 5 * MINUTE) });
  await write(1, { name: 'thu' });
  await runJobs(t.deps, t.url);
  expect((await email())?.down?.error).toMatch(/ECONNREFUSED|connect/);
  t.clock.advance(6 * MINUTE);
  const server = await mailServer();
  await probe();
  await runJobs(t.deps, t.url);
  expect(server.to).toEqual(['thu0@example.com']);
  expect(await email()).toMatchObject({ waiting: 0, failed: 1 });
});

test('an address that the server refuses brings down nothing but its own letter', async () => {
  const server = await mailServer((to) => to.startsWith('khong-co'));
  await write(1, { name: 'khong-co' });
  await write(3, { name: 'co' });
  await runJobs(t.deps, t.url);
  expect(server.to).toHaveLength(3);
  expect(await email()).toMatchObject({ waiting: 1 });
  expect((await email())?.down).toBeUndefined();
});
