import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#app';
import { CITIZEN_SESSION, OFFICER_SESSION } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { Browser } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { hearing } from '#testing/hearing.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';

const CLERK = 'canbo.anphu1';
const PART = 'giay-chung-sinh';
const NOTE = 'Đã đối chiếu bản chính';
const BOUNDARY = '----held';
// longer than what was seen of a session is good for
const LATER_MS = 1_001;

const t = await appWithFilerAndDesk();
const heard: string[] = [];
let onStatement = (_text: string) => {};
let app: Awaited<ReturnType<typeof createApp>>;
let clerk: Browser;
let code: string;
let accept: string;
let form: Record<string, string>;
beforeAll(async () => {
  const hear = ({ text }: { text: string }) => {
    heard.push(text);
    onStatement(text);
  };
  app = await createApp({ ...t.deps, db: hearing(t.db, hear) });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());
beforeEach(async () => {
  onStatement = () => {};
  await t.db.run(sql`update officer_logins set disabled_at = null`);
  await t.db.run(sql`update posts set valid_to = null`);
  clerk = await signInOfficer(t, CLERK, new Browser(app));
  code = await t.file();
  accept = `/can-bo/ho-so/${code}/tiep-nhan`;
  form = { ...formOf((await clerk.get(accept)).html), note: NOTE };
});

const status = async () => (await t.own(code)).dossier.status;
const officerId = sql`(select officer_id from officer_logins where username = ${CLERK})`;

/** What can end while somebody is acting. */
const ENDINGS: [how: string, ends: () => Promise<unknown>, answer: RegExp][] = [
  [
    'signed out',
    () => t.db.run(sql`delete from sessions where realm = ${OFFICER_SESSION.realm}`),
    /^303 \/can-bo\/dang-nhap\?tiep=/,
  ],
  [
    'disabled',
    () =>
      t.db.run(sql`update officer_logins set disabled_at = ${t.clock.now()} where officer_id = ${officerId}`),
    /^303 \/can-bo\/dang-nhap\?tiep=/,
  ],
  [
    'taken from their post',
    () => t.db.run(sql`update posts set valid_to = date '2026-11-18' where officer_id = ${officerId}`),
    /^404/,
  ],
];

describe('a form whose end is held back is not done for an officer who meanwhile was', () => {
  test.each(ENDINGS)('%s', async (_how, ends, answer) => {
    const held = await begin(clerk, accept, urlencoded(form));
    await ends();
    t.clock.advance(LATER_MS);
    expect(await held.end()).toMatch(answer);
    expect(await status()).toBe('submitted');
  });

  test('but it is for one who is still there', async () => {
    const held = await begin(clerk, accept, urlencoded(form));
    t.clock.advance(LATER_MS);
    expect(await held.end()).toMatch(/^303 .*giay-tiep-nhan/);
    expect(await status()).toBe('accepted');
  });
});

test('its words are kept, and stand in their page again after signing in', async () => {
  const held = await begin(clerk, accept, urlencoded(form));
  await t.db.run(sql`delete from sessions where realm = ${OFFICER_SESSION.realm}`);
  t.clock.advance(LATER_MS);
  const answer = await held.end();
  const pageAgain = new URL(answer.split(' ')[1] ?? '', 'http://a').searchParams.get('tiep') ?? '';
  await signInOfficer(t, CLERK, clerk);
  expect((await clerk.get(pageAgain)).html).toContain(NOTE);
});

describe('a form that has to wait while it is done is not done for an officer who meanwhile was', () => {
  test.each(ENDINGS)('%s', async (_how, ends, answer) => {
    const { location, status: statusCode } = await whileLocked(ends);
    expect(`${statusCode} ${location}`).toMatch(answer);
    expect(await status()).toBe('submitted');
  });

  test('but it is for one who is still there', async () => {
    expect((await whileLocked(async () => {})).location).toContain('giay-tiep-nhan');
    expect(await status()).toBe('accepted');
  });
});

test('files that took no time are stored for nobody who has signed out meanwhile', async () => {
  const b = await signedIn(t, 0, new Browser(app));
  const items = [{ target: PART, text: 'Chụp lại' }];
  const { code: own, way, fields } = await supplementPage(t, b, items);
  const body = await multipart({ ...fields, _action: `upload:${PART}` });
  const held = await begin(b, way, body);
  await t.db.run(sql`delete from sessions where realm = ${CITIZEN_SESSION.realm}`);
  expect(await held.end()).toMatch(/^303 \/dang-nhap\?/);
  expect((await t.own(own)).unsent).toEqual([]);
  await signedIn(t, 0, b);
  const again = await begin(b, way, body);
  expect(await again.end()).toMatch(/^303 /);
  expect((await t.own(own)).unsent).toHaveLength(1);
});

test('a form that comes and is done at once pays for one look', async () => {
  heard.length = 0;
  expect((await clerk.post(accept, form)).location).toContain('giay-tiep-nhan');
  expect(heard.filter((text) => text.includes('from sessions where'))).toHaveLength(1);
});

test('a session that ends by what is done in it, slowly, has ended', async () => {
  const b = await signedIn(t, 1, new Browser(app));
  const page = '/tai-khoan/mat-khau';
  const wrong = { oldPassword: 'x', password: 'Hoa-Ban#1975', passwordAgain: 'Hoa-Ban#1975' };
  for (let i = 0; i < 4; i++) expect((await b.post(page, wrong)).status).toBe(422);
  onStatement = (text) => {
    if (text.startsWith('delete from sessions')) t.clock.advance(LATER_MS);
  };
  await b.post(page, wrong);
  expect((await b.get('/tai-khoan')).location).toMatch(/^\/dang-nhap/);
});

/** Sends the acceptance while another transaction holds the dossier, and does something before that lets go of it. */
async function whileLocked(meanwhile: () => Promise<unknown>) {
  const sent = await t.db.tx(async (tx) => {
    await tx.run(sql`select 1 from dossiers where ${isDossier(code)} for update`);
    const answer = clerk.post(accept, form);
    await expect
      .poll(() =>
        t.db.many(sql`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`),
      )
      .toHaveLength(1);
    await meanwhile();
    t.clock.advance(LATER_MS);
    return { answer };
  });
  return sent.answer;
}

/** What a browser would post for the form of a page. */
function formOf(html: string): Record<string, string> {
  return Object.fromEntries(posted(html.split('<main')[1] ?? ''));
}

function urlencoded(fields: Record<string, string>): Body {
  const bytes = Buffer.from(new URLSearchParams(fields).toString());
  return { type: 'application/x-www-form-urlencoded', bytes };
}

async function multipart(fields: Record<string, string>): Promise<Body> {
  const words = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file:${PART}"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`;
  const bytes = Buffer.concat([
    Buffer.from(words.join('') + head),
    await samplePdf(2),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes };
}

/** Sends a form but for its last byte, once the server has looked who it is and counted it; `end` sends that too, and gives the answer. */
async function begin(b: Browser, path: string, { type, bytes }: Body) {
  const before = await counted();
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (piece: string) => {
    answer += piece;
  });
  const ended = new Promise((resolve) => socket.once('close', resolve));
  const cookies = ['mc_form', 'mc_cong', 'mc_ban'].map((name) => `${name}=${b.cookie(name) ?? ''}`);
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'connection: close',
    `cookie: ${cookies.join('; ')}`,
    `content-type: ${type}`,
    `content-length: ${bytes.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(bytes.subarray(0, -1));
  await expect.poll(counted).toBeGreaterThan(before);
  return {
    async end() {
      socket.write(bytes.subarray(-1));
      await ended;
      const location = /^location: (.*)$/m.exec(answer)?.[1]?.trim() ?? '';
      return `${answer.split(' ')[1]} ${location}`;
    },
  };
}

async function counted(): Promise<number> {
  const row = await t.db.one<{ n: number }>(sql`select coalesce(sum(hits), 0)::int as n from rate_hits`);
  return row?.n ?? 0;
}

interface Body {
  type: string;
  bytes: Buffer;
}
