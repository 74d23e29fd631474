import { beforeEach, expect, test } from 'vitest';
import { withdrawDossier } from '#domain/dossiers';
import { writeSetting } from '#platform/db/settings.ts';
import { fileBirth, fileCopies, someCitizen } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const HERE = 'H99.21.01';
const ELSEWHERE = 'H99.21.02';
const t = await appWithFilerAndDesk();
const { citizen, desk, deps, own } = t;
let now: string;
// each test more days after the others' filings than are looked at
const days = ['2026-11-05', '2026-11-27', '2026-12-19', '2027-01-10'];

beforeEach(() => {
  now = `${days.shift()}T09:00:00+07:00`;
  t.clock.set(now);
});

const daysLater = (days: number) =>
  t.clock.set(new Date(new Date(now).getTime() + days * 86_400_000).toISOString());
const warningOf = async (code: string) => {
  const { html } = await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}/tiep-nhan`);
  return /id="nop-trung"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
};

test('a clerk who accepts is told of the same owner’s other dossier of the same procedure, with a link to it', async () => {
  const first = await fileBirth(deps, citizen);
  expect(await warningOf(first)).toBe('');
  daysLater(9);
  const second = await fileBirth(deps, citizen);
  expect(await warningOf(second)).toContain(`href="/can-bo/ho-so/${first}"`);
  expect(await warningOf(first)).toContain(`href="/can-bo/ho-so/${second}"`);
});

test('of one at another office the clerk is told that it is there, and nothing else', async () => {
  const there = await fileBirth(deps, citizen, { agency: ELSEWHERE });
  const here = await fileBirth(deps, citizen, { agency: HERE });
  const warning = await warningOf(here);
  expect(warning).toContain('1 hồ sơ ở cơ quan khác');
  expect(warning).not.toContain(there);
  expect(warning).not.toContain('href');
});

test('nothing is said of another procedure, another owner, one that was refused or withdrawn, or one of more days ago', async () => {
  await fileCopies(deps, citizen, '2026-12-21'); // a Monday
  await fileBirth(deps, await someCitizen(deps, 1));
  const refused = await fileBirth(deps, citizen);
  await desk.refuse(refused, 'Nộp nhầm');
  const { dossier } = await own(await fileBirth(deps, citizen));
  const { revision } = dossier;
  await t.db.tx((tx) =>
    withdrawDossier(tx, { ref: dossier, revision, citizen, reason: 'Nộp nhầm', now: t.clock.now() }),
  );
  expect(await warningOf(await fileBirth(deps, citizen))).toBe('');
  daysLater(11);
  expect(await warningOf(await fileBirth(deps, citizen))).toBe('');
});

test('within how many days is a setting', async () => {
  await fileBirth(deps, citizen);
  daysLater(3);
  const second = await fileBirth(deps, citizen);
  expect(await warningOf(second)).not.toBe('');
  await t.db.tx((tx) => writeSetting(tx, 'dossiers.periods', { filedTwiceWithinDays: 2 }, t.clock.now()));
  expect(await warningOf(second)).toBe('');
});
