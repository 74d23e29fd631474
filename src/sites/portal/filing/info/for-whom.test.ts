import { expect, test } from 'vitest';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import { begin, birthInfo, formOf } from '#testing/filing-steps.ts';

let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

test('who enters an owner and stays at “for myself” is asked, keeps the words, and goes on by one more press', async () => {
  const draft = await begin(b, BIRTH, { them: '1' });
  const at = `${draft}/thong-tin/nguoi-nop`;
  const { filingAgency } = await birthInfo(t);
  const press = async (more: Fields = {}, from = at) =>
    b.post(at, { ...formOf(await b.get(from)), filingAgency, ...more, _action: 'next' });
  const asked = await press({ filingFor: 'self', ownerFullName: 'NGUYỄN VĂN KHÁC' });
  expect(asked.location).toContain('xem-lai=1');
  const page = await b.get(asked.location);
  expect(page.html).toMatch(
    /id="f-filingFor-doubt"[^>]*>[^<]*\(NGUYỄN VĂN KHÁC\) nhưng chọn nộp cho chính mình/,
  );
  expect(formOf(page)).toMatchObject({ filingFor: 'self', ownerFullName: 'NGUYỄN VĂN KHÁC' });
  expect((await press({}, asked.location)).location).not.toContain('xem-lai');
  const other = await press({ filingFor: 'other' });
  const { html } = other.location ? await b.get(other.location) : other;
  expect(html).toContain('NGUYỄN VĂN KHÁC');
  expect(html).not.toContain('nhưng chọn nộp cho chính mình');
});
