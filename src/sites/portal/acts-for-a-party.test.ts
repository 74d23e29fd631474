import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCitizenSession } from '#domain/accounts';
import { openAsFiler } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import { addParty } from '#domain/parties';
import { newId } from '#platform/ids.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { attachBirthProof, begin, feeWith, send, tellOfBirth } from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { PORTAL_COOKIE } from './portal-cookie.ts';

const PART = 'giay-chung-sinh';
let t: TestApp;
let first: Citizen;
let second: Citizen;
let company: string;

beforeAll(async () => {
  t = await testApp();
  first = await someCitizen(t.deps, 0);
  second = await someCitizen(t.deps, 1);
  company = await organisation('Công ty Một');
});
afterAll(() => t.close());

async function organisation(name: string): Promise<string> {
  const id = newId();
  await t.db.tx((tx) => addParty(tx, { id, kind: 'organisation', name, at: t.clock.now() }));
  return id;
}

/** A browser in which an account is signed in and acts for a party. */
async function acting({ accountId, partyId: own }: Citizen, partyId = own): Promise<Browser> {
  const b = t.browser();
  const visit = { ip: '127.0.0.1', userAgent: 'test' };
  const open = () => t.db.tx((tx) => openCitizenSession(tx, t.clock.now(), { accountId, partyId }, visit));
  b.setCookie(PORTAL_COOKIE, await open());
  await b.get('/ho-so-cua-toi');
  return b;
}

/** Files a dossier that one of the party's accounts begins and fills in, and the other adds the paper to and sends. */
async function filedByTwo(one: Browser, other: Browser): Promise<{ draft: string; code: string }> {
  const draft = await begin(one, BIRTH, { them: '1' });
  await tellOfBirth(t, one, draft);
  await attachBirthProof(other, draft);
  const fee = await other.get(`${draft}/le-phi`);
  await other.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
  const sent = await send(
    other,
    draft,
    Object.fromEntries(posted((await other.get(`${draft}/xac-nhan`)).html)),
  );
  expect(sent.location).toBe(`${draft}/thanh-cong`);
  const code = /H99\.21\.01-\d{6}-\d{4}/.exec((await one.get(sent.location)).html)?.[0] ?? '';
  return { draft, code };
}

test('two accounts that act for one party write, send and follow the same dossier', async () => {
  const [one, other] = [await acting(first, company), await acting(second, company)];
  const { code } = await filedByTwo(one, other);
  for (const b of [one, other]) {
    expect((await b.get('/ho-so-cua-toi')).html).toContain(code);
    expect((await b.get(`/ho-so-cua-toi/${code}`)).status).toBe(200);
  }
  await (await anPhu(t.deps)).ask(code, [{ target: PART, text: 'Chụp lại' }], 'Mờ');
  t.clock.advance(60_000);
  const way = `/ho-so-cua-toi/${code}/bo-sung`;
  const fields = Object.fromEntries(posted((await other.get(way)).html));
  await other.upload(way, { ...fields, 'supplement-note': 'Viết bởi người thứ hai', _action: 'save' }, []);
  const found = await one.get(way);
  expect(found.html).toContain('Viết bởi người thứ hai');
  const left = { [`supplement-without:${PART}`]: 'true', [`supplement-reason:${PART}`]: 'Không có bản khác' };
  const sent = await one.upload(way, { ...Object.fromEntries(posted(found.html)), ...left, _action: '' }, []);
  expect(sent.location).toContain(`/ho-so-cua-toi/${code}`);
  const withdraw = `/ho-so-cua-toi/${code}/rut`;
  const form = Object.fromEntries(posted((await other.get(withdraw)).html));
  expect((await other.post(withdraw, { ...form, reason: 'Không cần nữa' })).status).toBe(303);
});

test('an account that acts for another party finds nothing of the dossier, even if it began and sent it', async () => {
  const [one, other] = [await acting(first, company), await acting(second, company)];
  const unsent = await begin(one, BIRTH, { them: '1' });
  const { code, draft } = await filedByTwo(one, other);
  for (const b of [
    await acting(first), // for themselves, as who has left the organisation
    await acting(second),
    await acting(second, await organisation('Công ty Hai')),
  ]) {
    const mine = await b.get('/ho-so-cua-toi');
    expect(mine.status).toBe(200);
    expect(mine.html).not.toContain(code);
    expect((await b.get('/ho-so-cua-toi?loai=chua-gui')).html).not.toContain(unsent);
    for (const page of [
      `${unsent}/thong-tin`,
      `${draft}/thanh-cong`,
      `/ho-so-cua-toi/${code}`,
      `/ho-so-cua-toi/${code}/rut`,
    ])
      expect((await b.get(page)).status, page).toBe(404);
    expect((await b.post(`${unsent}/xoa`, {})).status).toBe(404);
    expect((await b.post(`/ho-so-cua-toi/${code}/rut`, { reason: 'Tôi rút' })).status).toBe(404);
  }
});

test('a dossier filed for oneself is not one of the organisation', async () => {
  const own = await acting(first);
  const draft = await begin(own, BIRTH, { them: '1' });
  expect((await (await acting(first, company)).get(`${draft}/thong-tin`)).status).toBe(404);
  expect((await own.get(`${draft}/thong-tin/child`)).status).toBe(200);
});

test('the ledger names the account that acted in every event', async () => {
  const [one, other] = [await acting(first, company), await acting(second, company)];
  const { code } = await filedByTwo(one, other);
  const withdraw = `/ho-so-cua-toi/${code}/rut`;
  const form = Object.fromEntries(posted((await one.get(withdraw)).html));
  await one.post(withdraw, { ...form, reason: 'Không cần nữa' });
  const { events } = await openAsFiler(t.db, t.deps.keys, { ...first, partyId: company }, code);
  expect(events.map((e) => [e.verb, e.actorId])).toEqual([
    ['submit', second.accountId],
    ['withdraw', first.accountId],
  ]);
});
