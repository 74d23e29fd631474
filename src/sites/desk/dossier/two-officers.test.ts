import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { atOnce } from '#testing/at-once.ts';
import type { Browser } from '#testing/browser-client.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let clerk: Browser;
let code: string;
let agency: string;

beforeAll(async () => {
  t = await testApp();
  clerk = await signInOfficer(t, 'canbo.anphu1');
  agency = (await findAgencyByCode(t.db, 'H99.21.01'))?.id ?? '';
});
afterAll(() => t.close());
beforeEach(async () => {
  code = await fileBirth(t.deps, await someCitizen(t.deps));
});

const page = (path = '') => `/can-bo/ho-so/${code}${path}`;

describe('two officers, or two tabs', () => {
  test('the second of two clerks who accept the same dossier learns who was first and what they did', async () => {
    const second = await signInOfficer(t, 'canbo.anphu1');
    const response = await second.get(page('/tiep-nhan'));
    const revision = /name="revision" value="(\d+)"/.exec(response.html)?.[1] ?? '';
    await clerk.post(page('/tiep-nhan'), { revision });
    const late = await second.post(page('/tiep-nhan'), { revision, note: 'Nộp thêm <b>bản sao</b>' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Hoàng Thị Bích Ngọc');
    expect(late.html).toContain('Tiếp nhận');
    expect(late.html).toContain('Nộp thêm &lt;b>bản sao&lt;/b>');
    expect(late.html).toContain(`href="${page()}"`);
  });

  test('when two clerks accept at the same moment, one succeeds and the other is told so', async () => {
    const second = await signInOfficer(t, 'canbo.anphu1');
    const row = sql`select 1 from dossiers where owner_agency_id = ${agency} and code = ${code} for update`;
    const revision =
      /name="revision" value="(\d+)"/.exec((await clerk.get(page('/tiep-nhan'))).html)?.[1] ?? '';
    await second.get(page('/tiep-nhan'));
    const answers = await atOnce(
      t.db,
      row,
      [clerk, second].map((each) => () => each.post(page('/tiep-nhan'), { revision })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    const refusal = answers.find((answer) => answer.status === 409)?.html;
    expect(refusal).toContain('Hoàng Thị Bích Ngọc');
    expect(refusal).toContain('Tiếp nhận');
    expect(await acceptances()).toBe(1);
  });

  test('sending the same form twice accepts the dossier once', async () => {
    const response = await clerk.get(page('/tiep-nhan'));
    const field = (name: string) =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(response.html)?.[1] ?? '';
    const form = { revision: field('revision'), _csrf: field('_csrf'), _key: field('_key') };
    const answers = await Promise.all([
      clerk.post(page('/tiep-nhan'), form),
      clerk.post(page('/tiep-nhan'), form),
    ]);
    const late = await clerk.post(page('/tiep-nhan'), form);
    for (const answer of [...answers, late])
      expect(answer).toMatchObject({ status: 303, location: answers[0]?.location });
    expect(await acceptances()).toBe(1);
  });

  const acceptances = async () =>
    (
      await t.db.many(
        sql`select 1 from dossier_events e join dossiers d on d.owner_agency_id = e.owner_agency_id and d.id = e.dossier_id
          where d.owner_agency_id = ${agency} and d.code = ${code} and e.verb = 'accept'`,
      )
    ).length;
});
