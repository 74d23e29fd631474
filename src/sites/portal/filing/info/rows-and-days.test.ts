import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAgencyByCode } from '#domain/agencies';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Fields } from '#testing/browser-client.ts';
import { begin, COPIES, formOf } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

const row = (index: number, title = '', pages = '', copies = ''): Fields => ({
  [`documents[${index}]._row`]: '1',
  [`documents[${index}].title`]: title,
  [`documents[${index}].pages`]: pages,
  [`documents[${index}].copies`]: copies,
});

async function copiesOf(...rows: Fields[]) {
  const b = await signedIn(t);
  const draft = await begin(b, COPIES, { them: '1' });
  const agency = await findAgencyByCode(t.db, 'H99.21.01');
  const send = async (fields: Fields) =>
    b.post(`${draft}/thong-tin`, {
      ...formOf(await b.get(`${draft}/thong-tin`)),
      filingFor: 'self',
      filingAgency: agency?.id ?? '',
      foreign: 'khong',
      copyMaker: 'co-quan',
      'documents._rows': String(rows.length),
      ...fields,
      _action: 'next',
    });
  return { b, draft, send, first: await send(Object.assign({}, ...rows)) };
}

test('an added row that is left empty is gone when one goes on, wherever it stands', async () => {
  const { b, draft, first } = await copiesOf(
    row(0, 'Bằng tốt nghiệp', '5', '2'),
    row(1),
    row(2, 'Hộ khẩu', '3', '1'),
    row(3),
  );
  expect(first.location).toBe(`${draft}/giay-to`);
  const { html } = await b.get(`${draft}/thong-tin`);
  expect(html).toContain('name="documents[1].title"');
  expect(html).not.toContain('name="documents[2].title"');
  expect(html).toMatch(/name="documents\[1\]\.title"[^>]*value="Hộ khẩu"/);
});

test('a day on which the office is closed is asked about at its field, with the next opening, and may stay', async () => {
  const { draft, send } = await copiesOf(row(0, 'Bằng tốt nghiệp', '5', '2'));
  const b = await signedIn(t);
  const answer = await send({ ...row(0, 'Bằng tốt nghiệp', '5', '2'), visitDate: '22/11/2026' });
  expect(answer.location).toContain('xem-lai=1');
  const { html } = await b.get(answer.location);
  expect(html).toMatch(
    /id="f-visitDate-doubt" class="mc-doubt">[^<]*22\/11\/2026[^<]*không làm việc[^<]*23\/11\/2026/,
  );
  const again = await b.post(`${draft}/thong-tin`, {
    ...formOf(await b.get(answer.location)),
    _action: 'next',
  });
  expect(again.location).toBe(`${draft}/giay-to`);
  const open = await send({ ...row(0, 'Bằng tốt nghiệp', '5', '2'), visitDate: '23/11/2026' });
  expect(open.location).toBe(`${draft}/giay-to`);
});

test('a row that is filled in part is asked for, and the one row that is needed too', async () => {
  const part = await copiesOf(row(0, 'Bằng tốt nghiệp', '5', '2'), row(1, 'Hộ khẩu'));
  expect(part.first.status === 422 || part.first.location.includes('thieu=1')).toBe(true);
  const page = await part.b.get(`${part.draft}/thong-tin?thieu=1`);
  expect(page.html).toMatch(/error-summary[\s\S]*documents\[1\]\.pages/);
  const none = await copiesOf(row(0), row(1));
  expect(none.first.status === 422 || none.first.location.includes('thieu=1')).toBe(true);
});
