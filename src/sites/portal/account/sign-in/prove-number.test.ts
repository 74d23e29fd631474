import { describe, expect, test } from 'vitest';
import { findCitizen } from '#domain/accounts';
import { submitDossier } from '#domain/dossiers';
import { startDraft } from '#domain/drafts';
import type { Actor } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { lettersTo, tryPassword } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { enter, newestCitizen, OTHER_PASSWORD, prove, register } from '#testing/claiming.ts';
import { BIRTH, fileBirth, officerNamed } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD } from '#testing/registering.ts';

const VNEID: Actor = { kind: 'system', name: 'vneid' };
let t: TestApp;
let b: Browser;
let numbers = 200;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

const newNumber = () => `001090000${++numbers}`;

describe('whoever proves a number', () => {
  async function twoAccounts(first: string, second: string) {
    const idNumber = newNumber();
    await register(t, idNumber, first);
    const squatter = await newestCitizen(t);
    const squatted = await fileBirth(t.deps, squatter);
    await register(t, idNumber, second, OTHER_PASSWORD);
    return { idNumber, squatter, squatted, person: await newestCitizen(t) };
  }

  test('gets it; the other is told, is signed out, and is found by number and telephone alone, to read what they filed', async () => {
    const { idNumber, squatter, squatted, person } = await twoAccounts('0912000341', '0912000342');
    await enter(t, b, '0912000341', { idNumber, phone: '0912000341' });
    expect((await b.get('/tai-khoan')).status).toBe(200);
    await prove(t, VNEID, person.accountId, 'vneid');
    expect((await findCitizen(t.db, person.accountId))?.verified).toBe(true);
    expect((await findCitizen(t.db, squatter.accountId))?.verified).toBe(false);
    expect((await b.get('/tai-khoan')).location).toContain('/dang-nhap');
    const letters = (await lettersTo(t, '0912000341')).filter((l) => l.body.includes('đã được xác minh'));
    expect(letters).toHaveLength(1);
    expect((await lettersTo(t, '0912000342')).some((l) => l.body.includes('đã được xác minh'))).toBe(false);
    expect((await tryPassword(t.browser(), { idNumber, password: PASSWORD })).status).toBe(422);
    expect(await enter(t, t.browser(), '0912000342', { idNumber, password: OTHER_PASSWORD })).toBe(
      '0912000342',
    );
    const back = t.browser();
    expect(await enter(t, back, '0912000341', { idNumber, phone: '0912000341' })).toBe('0912000341');
    expect((await back.get(`/ho-so-cua-toi/${squatted}`)).status).toBe(200);
  });

  test('lets the other begin nothing and send nothing more', async () => {
    const { idNumber, squatter, person } = await twoAccounts('0912000351', '0912000352');
    const now = t.clock.now();
    const draft = await t.db.tx((tx) =>
      startDraft(tx, t.deps.keys, { citizen: squatter, procedureCode: BIRTH, now }),
    );
    await prove(t, VNEID, person.accountId, 'vneid');
    await enter(t, b, '0912000351', { idNumber, phone: '0912000351' });
    const sent = await t.db
      .tx((tx) =>
        submitDossier(tx, t.deps.keys, { citizen: squatter, draftId: draft.id, declared: true, now }),
      )
      .catch((e: Error) => e.message);
    expect(sent).toBe('accounts.number-lost');
    await b.get('/nop-ho-so?thu-tuc=2.000815');
    const begun = await b.post('/nop-ho-so?thu-tuc=2.000815', { them: '1' });
    expect([begun.status, begun.location]).toEqual([403, '']);
    expect(begun.html).toContain('không nộp được hồ sơ mới');
    await expect(fileBirth(t.deps, person)).resolves.toMatch(/^H99/);
  });

  test('it stands in the journal and in the security journal, once for each account', async () => {
    const { squatter, person } = await twoAccounts('0912000343', '0912000344');
    const clerk = await officerNamed(t.deps, 'canbo.anphu1');
    await prove(t, clerk, person.accountId, 'counter');
    await expect(prove(t, clerk, person.accountId, 'counter')).rejects.toThrow('accounts.stale');
    await prove(t, VNEID, person.accountId, 'vneid'); // once more, by a better word: nobody loses it again
    const ids = [squatter.accountId, person.accountId];
    const written = (kind: string) =>
      t.db.many(sql`select thing_id as id, detail->>'level' as level from journal where verb = ${kind}
        and thing_id = any(${ids}::text[])`);
    expect(await written('accounts.number-lost')).toEqual([{ id: squatter.accountId, level: 'counter' }]);
    expect((await written('accounts.number-proven'))[0]).toEqual({ id: person.accountId, level: 'counter' });
    const recorded = await t.db.many(sql`select kind, who_id as id, by_id as by from security_events
      where who_id = any(${ids}::text[]) and kind = 'account.number-lost'`);
    expect(recorded).toEqual([{ kind: 'account.number-lost', id: squatter.accountId, by: clerk.officerId }]);
  });

  test('is seen by a clerk with the card in hand or told by VNeID: nobody else proves anything', async () => {
    const { squatter, person } = await twoAccounts('0912000345', '0912000346');
    const clerk = await officerNamed(t.deps, 'canbo.anphu1');
    const tries: [Actor, 'vneid' | 'counter'][] = [
      [squatter, 'counter'],
      [person, 'vneid'],
      [{ kind: 'anonymous' }, 'vneid'],
      [clerk, 'vneid'],
      [VNEID, 'counter'],
      [{ ...clerk, posts: clerk.posts.map((p) => ({ ...p, role: 'officer' as const })) }, 'counter'],
    ];
    for (const [actor, level] of tries)
      await expect(prove(t, actor, person.accountId, level)).rejects.toThrow('not-found');
    expect((await findCitizen(t.db, person.accountId))?.verified).toBe(false);
  });

  test('may be the one who had lost it: then it is theirs again, and the one before is told', async () => {
    const { idNumber, squatter, person } = await twoAccounts('0912000347', '0912000348');
    await prove(t, VNEID, squatter.accountId, 'vneid');
    const clerk = await officerNamed(t.deps, 'canbo.anphu1');
    await prove(t, clerk, person.accountId, 'counter');
    expect((await findCitizen(t.db, person.accountId))?.verified).toBe(true);
    expect((await findCitizen(t.db, squatter.accountId))?.verified).toBe(false);
    expect(await enter(t, t.browser(), '0912000348', { idNumber, password: OTHER_PASSWORD })).toBe(
      '0912000348',
    );
    expect((await tryPassword(t.browser(), { idNumber, password: PASSWORD })).status).toBe(422);
  });
});
