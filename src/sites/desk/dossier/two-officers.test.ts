import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { atOnce } from '#testing/at-once.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';
import { examinationWords } from '../words/examination.ts';
import { handingOverWords } from '../words/handing-over.ts';

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

  test('whoever comes second gets everything back that they filled in, numbers, names and choices too, and learns that the step moved', async () => {
    const desk = await anPhu(t.deps);
    await desk.accept(code);
    await desk.assign(code);
    const handler = await signInOfficer(t, 'canbo.anphu2');
    const form = Object.fromEntries(posted((await handler.get(page('/tham-dinh'))).html));
    const asks = Object.fromEntries(posted((await handler.get(page('/yeu-cau-bo-sung'))).html));
    await desk.examine(code);
    const late = await handler.post(page('/tham-dinh'), {
      ...form,
      proposal: 'deny',
      opinion: 'Thiếu căn cứ',
    });
    expect(late.status).toBe(409);
    for (const words of [examinationWords.examine.proposal, examinationWords.examine.deny, 'Thiếu căn cứ'])
      expect(late.html).toContain(words);
    expect(late.html).toContain('vì hồ sơ đang ở bước “');
    expect(late.html).not.toContain('ở tình trạng “Đang xử lý”');
    const answer = await handler.post(page('/yeu-cau-bo-sung'), {
      ...asks,
      item: 'giay-chung-sinh',
      'text-giay-chung-sinh': 'Chụp lại cho rõ',
    });
    expect(answer.status).toBe(409);
    expect(answer.html.match(/Giấy chứng sinh/g)?.length).toBeGreaterThan(1);
    expect(answer.html).toContain('Chụp lại cho rõ');
  });

  test('a leader who comes after the decision learns at which step the dossier is, who moved it and when, not a status that did not change', async () => {
    const desk = await anPhu(t.deps);
    for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
    const leader = await signInOfficer(t, 'lanhdao.anphu');
    const form = Object.fromEntries(posted((await leader.get(page('/phe-duyet'))).html));
    await desk.approve(code);
    const late = await leader.post(page('/phe-duyet'), { ...form, decision: 'granted' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('vì hồ sơ đang ở bước “Ghi nhận kết quả”');
    expect(late.html).toMatch(/đã thực hiện “Phê duyệt” lúc \d\d:\d\d/);
    expect(late.html).not.toContain('ở tình trạng “Đang xử lý”');
  });

  test('the number of the office, the payer and the officer who was chosen are given back by their names', async () => {
    const other = await officerNamed(t.deps, 'canbo.anphu2');
    const sent = {
      revision: '0',
      amount: '5.000',
      method: 'transfer',
      payer: 'TRẦN VĂN BA',
      takenBy: 'LÊ TƯ',
    };
    const late = await clerk.post(page('/thu-phi'), { ...sent, to: other.officerId });
    expect(late.status).toBe(409);
    for (const words of [
      '5.000',
      handingOverWords.payment.transfer,
      'TRẦN VĂN BA',
      'LÊ TƯ',
      other.name,
      handingOverWords.payment.amount,
    ])
      expect(late.html).toContain(words);
    expect(late.html).not.toContain(other.officerId);
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

  test('a form that has everything of another dossier, its key too, is done with its own', async () => {
    const { html } = await clerk.get(page('/tiep-nhan'));
    const form = Object.fromEntries(posted(html.split('<main')[1] ?? ''));
    expect((await clerk.post(page('/tiep-nhan'), form)).location).toContain(code);
    code = await fileBirth(t.deps, await someCitizen(t.deps));
    expect((await clerk.post(page('/tiep-nhan'), form)).location).toContain(code);
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
