import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { hostileFiles } from '#testing/hostile-files.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { makeWorld } from '#testing/story/world.ts';

const PART = 'giay-chung-sinh';
const NOTE = 'Lời nhắn đang viết dở';
let t: TestApp;
let doors: Door[];
beforeAll(async () => {
  t = await testApp({ now: '2026-11-19T09:00:00+07:00' });
  const world = await makeWorld(t.deps);
  const owner = () => signedIn(t);
  const officer = () => signInOfficer(t, 'canbo.anphu2');
  const supplementPath = `/ho-so-cua-toi/${world.dossiers['asked-at-once']}/bo-sung`;
  const result = `/can-bo/ho-so/${world.dossiers.approved}/ket-qua`;
  const clerk = () => signInOfficer(t, 'canbo.anphu1');
  const brought = `/can-bo/ho-so/${world.dossiers['asked-later']}`;
  const { revision } = (await t.db.one<{ revision: number }>(
    sql`select revision from dossiers where ${isDossier(world.dossiers['asked-later'])}`,
  )) ?? { revision: 0 };
  const draft = `/nop-ho-so/${world.drafts.ready}/giay-to`;
  doors = [
    { who: owner, page: draft, url: `${draft}/${PART}`, field: `file:${PART}`, form: {} },
    { who: owner, page: draft, url: draft, field: `file:${PART}`, form: { _action: 'save' } },
    {
      who: owner,
      page: supplementPath,
      url: supplementPath,
      field: `file:${PART}`,
      form: { _action: `upload:${PART}`, 'supplement-note': NOTE },
    },
    {
      who: owner,
      page: supplementPath,
      url: `${supplementPath}/${PART}`,
      field: `file:${PART}`,
      form: { _action: `upload:${PART}` },
    },
    { who: officer, page: result, url: `${result}/tep`, field: 'file:result', form: {}, pdfOnly: true },
    // with nothing but the file wrong
    {
      who: clerk,
      page: brought,
      formOn: `${brought}/nhan-bo-sung`,
      url: `${brought}/nhan-bo-sung`,
      field: `file:${PART}`,
      form: {
        revision: String(revision),
        'nguoi-den': 'NGUYỄN THỊ HOA',
        'vi-sao': 'Không vào được cổng',
        'loi-nhan': NOTE,
      },
    },
  ];
});
afterAll(() => t.close());

const storedFiles = async () => (await t.db.one<{ n: number }>(sql`select count(*) as n from files`))?.n;
const send = (b: Browser, door: Door, filename: string, body: Buffer) =>
  b.upload(door.url, door.form, [{ field: door.field, filename, body }]);
/** Somebody at each door, who has its page before them: the answer to a refused file is the page for the next one. */
const atEveryDoor = () =>
  Promise.all(
    doors.map(async (door) => {
      const b = await door.who();
      await b.get(door.formOn ?? door.page);
      return { door, b };
    }),
  );

describe('a file at any door that takes files', () => {
  test('that is hostile is refused with its reason, and nothing of it is stored', async () => {
    const before = await storedFiles();
    const people = await atEveryDoor();
    for (const { what, filename, body, says } of await hostileFiles()) {
      t.clock.advance(1_000_000); // a fresh window for every limit, the sessions still open
      const answers = await Promise.all(
        people.map(async ({ door, b }) => ({ door, answer: await send(b, door, filename, body) })),
      );
      for (const { door, answer } of answers) {
        expect(answer.status, `${door.url} ${what}`).toBe(422);
        const reason = door.pdfOnly && /(jpg|png)$/.test(filename) ? /không phải là PDF/ : says;
        expect(errorsOf(answer.html), `${door.url} ${what}`).toMatch(reason);
      }
    }
    expect(await storedFiles()).toBe(before);
  });

  test('loses nothing of what was being written', async () => {
    const written = doors.filter((door) => Object.values(door.form).includes(NOTE));
    expect(written).toHaveLength(2);
    for (const door of written) {
      const b = await door.who();
      await b.get(door.formOn ?? door.page);
      expect((await send(b, door, 'a.pdf', Buffer.from('x'))).html, door.url).toContain(NOTE);
    }
  });

  test('is stored under a shortened name when its name has a thousand letters', async () => {
    for (const { door, b } of await atEveryDoor()) {
      const answer = await send(b, door, `${'Ổ'.repeat(1000)}.pdf`, await samplePdf(7));
      expect([200, 303], door.url).toContain(answer.status);
      const { html } = await b.get(door.page);
      expect(html, door.url).toContain(`${'Ổ'.repeat(50)}`);
      expect(html, door.url).not.toContain('Ổ'.repeat(130));
    }
  });
});

/** The texts of the error summary at the top of a page and of the sentence at the field. */
function errorsOf(html: string): string {
  return [...html.matchAll(/<(?:li><a href="#|p class="govuk-error-message)[^>]*>([\s\S]*?)<\/(?:li|p)>/g)]
    .map((m) => m[1])
    .join(' ');
}

interface Door {
  who: () => Promise<Browser>;
  /** The page that shows the stored files. */
  page: string;
  /** Where its form stands, if on another page. */
  formOn?: string;
  url: string;
  field: string;
  form: Record<string, string>;
  pdfOnly?: true;
}
