import { expect, test } from 'vitest';
import { isPersonName, readPersonName } from './person-name.ts';
import { fold } from './text.ts';

test.each(["'", '\u00b4', '`', '\u2018', '\u2019', '\u02bc', '\u02bb', '\u2032', '\u201b', '\uff07'])(
  'the apostrophe %j gives the same name as every other',
  (apostrophe) => {
    expect(readPersonName(`H${apostrophe}Hen Niê`)).toBe('H’Hen Niê');
    expect(readPersonName(`H${apostrophe} Hen  Niê`)).toBe('H’Hen Niê');
  },
);

test.each(['-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\uff0d', ' - ', '--'])(
  'the hyphen %j gives the same name as every other',
  (hyphen) => {
    expect(readPersonName(`Lê${hyphen}Na Nguyễn`)).toBe('Lê-Na Nguyễn');
  },
);

test('what looks like Đ is Đ, in names and in searching', () => {
  expect(readPersonName('Ðặng Thị Ɖào, ðỗ, ɖinh')).toBe('Đặng Thị Đào, đỗ, đinh');
  expect(fold('Ðăng ký Ɖất ðai')).toBe('dang ky dat dai');
});

test('wide letters and hidden signs of other keyboards do not stay', () => {
  expect(readPersonName('\ufeffＮｇｕｙễｎ\u00a0Văn\u200b\u3000Ａｎ ')).toBe('Nguyễn Văn An');
});

test.each(['Thảo', 'Y', 'H’Hen Niê', 'Lê-Na', 'Nguyễn Văn A.', 'Y Moan Ênuôl', 'Đặng'.normalize('NFC')])(
  '%j is a name',
  (name) => {
    expect(isPersonName(name)).toBe(true);
  },
);

test.each(['', ' ', '-', '’', 'A1', 'Nguyễn Văn 😀', '<b>', 'A’; drop table x; --', 'Lê (Na)'])(
  '%j is no name',
  (text) => {
    expect(isPersonName(text)).toBe(false);
  },
);
