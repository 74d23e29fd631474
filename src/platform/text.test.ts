import { expect, test } from 'vitest';
import { clean } from './text.ts';

const MARK = '\u0301';
const OTHER = '\u0323';

test('a million marks on one letter are cleaned at once', () => {
  const before = process.threadCpuUsage();
  for (const text of [
    `a${`${MARK}${OTHER}`.repeat(500_000)}`,
    // marks that come together only when what is between them is taken out
    `a${`${MARK}${OTHER}\u200b`.repeat(300_000)}`,
    `${`${OTHER}${MARK}`.repeat(14)}b`.repeat(30_000),
  ])
    clean(text);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2_000); // a quadratic one takes minutes
});

test('as many marks as any script puts on a letter are kept, in order', () => {
  expect(clean(`e${MARK}${OTHER}`)).toBe(`e${OTHER}${MARK}`.normalize('NFC'));
  const some = `a${OTHER.repeat(30)}`;
  expect(clean(some)).toBe(some.normalize('NFC'));
  expect(clean(`a${OTHER.repeat(31)}b`)).toBe(`a${OTHER.repeat(30)}b`.normalize('NFC'));
});

test.each([
  ['decomposed letters', 'Nguyễn Thị Ánh Đào'.normalize('NFD'), 'Nguyễn Thị Ánh Đào'.normalize('NFC')],
  ['a mark behind something invisible', `e\u200b${MARK}`, 'é'],
  ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ['half of a surrogate pair', 'a\ud800b', 'ab'],
  ['letters that show nothing', 'a\u3164\u115f\uffa0\u034f\u{e0041}b\u2800c', 'ab c'],
  ['turned writing', '\u202egnp.exe\u202c', 'gnp.exe'],
])('%s come in as they should be, and stay so when they are cleaned again', (_what, text, cleaned) => {
  expect(clean(text)).toBe(cleaned);
  expect(clean(clean(text))).toBe(cleaned);
});
