import { describe, expect, test } from 'vitest';
import { passwordFaults, passwordStrength } from './password-rules.ts';
import { isOftenStolen } from './stolen-passwords.ts';

const person = {
  idNumber: '001090000177',
  phone: '0912345436',
  birthDate: '1990-08-15',
  username: 'canbo.anphu1',
};

describe('a password', () => {
  test.each([
    ['Aa1@aaa', 'short'],
    [`Aa1@${'b'.repeat(125)}`, 'long'],
    ['abcdefg1@', 'classes'],
    ['ABCDEFG1@', 'classes'],
    ['Abcdefgh@', 'classes'],
    ['Abcdefgh1', 'classes'],
    ['Aa1 bcdefg', 'classes'], // a space does not count as a sign
    ['Password1!', 'common'],
    ['P@ssw0rd', 'common'],
    ['P@ssw0rd123!', 'common'],
    ['Matkhau@1', 'common'],
    ['M@tkhau123', 'common'],
    ['Mật-Khẩu1', 'common'],
    ['Admin@123', 'common'],
    ['Qwerty@123', 'common'],
    ['Abc@12345', 'common'],
    ['Aa@12345', 'common'],
    ['Aa123456@', 'common'],
    ['Vietnam@2026', 'common'],
    ['VietnamVietnam1!', 'common'],
    ['Iloveyou#1', 'common'],
    ['MotCua@2026', 'common'], // the name of the program itself
    ['Aa111111@', 'common'],
    ['Aa@001090000177', 'own'],
    ['Aa@000177xyz', 'own'],
    ['Aa@0912345436', 'own'],
    ['Hoa#15081990', 'own'],
    ['Hoa#19900815', 'own'],
    ['Hoa#150890x', 'own'],
    ['CanBo.AnPhu1@', 'own'],
  ])('%s is refused: %s', (password, fault) => {
    expect(passwordFaults(password, 'mixed', person)[0]).toBe(fault);
  });

  test.each([['Hoa-Sen#2045'], ['x7$Kp2!mQz'], ['Sông-Hương 1968!'], ['🌸Hoa-dao7']])(
    '%s is good',
    (password) => {
      expect(passwordFaults(password, 'mixed', person)).toEqual([]);
    },
  );

  test('is stronger when it is longer and more varied', () => {
    expect(
      ['abc', 'Hx1@Hx1@', 'Hoa-Sen#45', 'Hoa-Sen#2045x', 'Hoa-Sen#2045~xanh'].map((p) =>
        passwordStrength(p, 'mixed'),
      ),
    ).toEqual([0, 1, 2, 3, 4]);
  });

  test.each([
    ['mat ong rung', undefined],
    ['mưa rơi trên mái tôn', undefined],
    ['Hoa-Sen#45', 'shorter-than-12'],
    ['mat ong run', 'shorter-than-12'],
    ['qwertyuiop123', 'common'],
    ['passwordpassword', 'common'],
    ['SonyEricsson', 'common'],
    ['hoa sen 0912345436', 'own'],
  ])('under the recommended rules, %s: %s', (password, fault) => {
    expect(passwordFaults(password, 'long', person)[0]).toBe(fault);
  });

  test('that is often stolen is refused, in capitals or not, and no part of one is', () => {
    expect(['Trustno1', 'tRUSTNO1', 'p@ssw0rd'].map(isOftenStolen)).toEqual([true, true, true]);
    expect(['rustno1\np', '', 'Trustno1-sen', 'hoa-sen-trang'].map(isOftenStolen)).toEqual(
      Array(4).fill(false),
    );
  });
});
