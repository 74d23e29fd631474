import { expect, test } from 'vitest';
import { birthAnswers, fileBirth } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();
const { citizen, deps } = t;

const HANOI = { provinceCode: '01', communeCode: '00004', detail: 'Số 1' };
const OTHER_WARD = { provinceCode: '99', communeCode: '99002', detail: 'Số 1' };
const withMother = (motherAddress: typeof HANOI) => ({
  content: {
    answers: {
      ...birthAnswers,
      motherDeclared: 'co',
      motherName: 'TRẦN THỊ LAN',
      motherBirthDate: '1996-03-05',
      motherIdNumber: '099196000456',
      motherEthnicity: 'kinh',
      motherNationality: 'vn',
      motherAddress,
    },
  },
});
const warningOf = async (code: string) => {
  const { html } = await (await signInOfficer(t, 'canbo.anphu1')).get(`/can-bo/ho-so/${code}/tiep-nhan`);
  return /id="noi-khac"[\s\S]*?<\/div>\s*<(?!ul)/.exec(html)?.[0] ?? '';
};

test('a clerk who accepts is told that the residence by which the office would decide lies in another province', async () => {
  const code = await fileBirth(deps, citizen, withMother(HANOI));
  const warning = await warningOf(code);
  expect(warning).toContain('Nơi cư trú của người mẹ: Phường Ba Đình, Thành phố Hà Nội – ngoài tỉnh');
  expect(warning).toContain('không thuộc địa bàn của Ủy ban nhân dân phường An Phú');
  expect(warning).toContain(`/can-bo/ho-so/${code}/tu-choi`);
});

test('nothing is said of another ward of the province, nor where no residence is told', async () => {
  expect(await warningOf(await fileBirth(deps, citizen, withMother(OTHER_WARD)))).toBe('');
  expect(await warningOf(await fileBirth(deps, citizen))).toBe('');
});
