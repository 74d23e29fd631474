import { expect, test } from 'vitest';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();

/** The one green button of the dossier's page, as its officer sees it, and the others. */
async function buttonsOf(code: string) {
  const { html } = await (await signInOfficer(t, 'canbo.anphu2')).get(`/can-bo/ho-so/${code}`);
  const bar = /<section class="mc-action-bar"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
  const all = [...bar.matchAll(/<a class="([^"]*)" href="([^"]*)"[^>]*>([^<]*)</g)];
  const isMain = (names: string) => names === 'govuk-button';
  return {
    main: all.filter(([, names = '']) => isMain(names)).map(([, , href, name]) => `${name} ${href}`),
    beside: all.filter(([, names = '']) => !isMain(names)).map(([, , , name]) => name),
    html,
  };
}

test('while another agency is asked its officer is led to the question; to ask the person, or to call it off, stands beside', async () => {
  const code = await t.file();
  await t.desk.accept(code);
  await t.desk.assign(code);
  await t.desk.askOpinion(code, ['H99.21.02'], '2026-11-20');
  const { main, beside, html } = await buttonsOf(code);
  expect(main).toEqual(['Xem câu hỏi đang chờ trả lời #y-kien']);
  expect(html).toContain('id="y-kien"');
  expect(beside).toEqual(expect.arrayContaining(['Yêu cầu bổ sung', 'Thu hồi câu hỏi lấy ý kiến']));

  const [asked] = (await t.own(code)).dossier.opinions;
  await t.desk.callOffOpinion(code, [asked?.agencyId ?? '']);
  expect((await buttonsOf(code)).main).toEqual([`Thẩm định và trình /can-bo/ho-so/${code}/tham-dinh`]);
});
