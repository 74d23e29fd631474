import { expect, test } from 'vitest';
import { fileCopies } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();

const fieldsOf = (html: string) => Object.fromEntries(posted(html)) as Record<string, string>;

test('answers corrected to those of another case are refused with the names of both, in both languages, and stay on the page', async () => {
  const b = await signedIn(t);
  const code = await fileCopies(t.deps, t.citizen, '2026-11-23');
  await t.desk.ask(code, [{ target: 'form', text: 'Sửa số trang' }], 'Hồ sơ chưa đúng');
  t.clock.advance(60_000);
  const way = `/ho-so-cua-toi/${code}/bo-sung`;
  const send = async (at: string, fields: Record<string, string>) =>
    b.upload(at, { ...fields, _action: '' }, []);

  const many = { 'documents[0].pages': '300', 'supplement-note': 'Ba trăm trang' };
  const held = await send(way, { ...fieldsOf((await b.get(way)).html), ...many });
  expect(held.status).toBe(422);
  expect(held.html).toMatch(
    /error-summary[\s\S]*“Lấy trong ngày”[^<]*“Hơn 200 trang bản sao”[^<]*rút hồ sơ này và nộp hồ sơ mới/,
  );
  expect(fieldsOf(held.html)).toMatchObject(many);
  const english = await send(`/en${way}`, fieldsOf(held.html));
  expect(english.status).toBe(422);
  expect(english.html).toMatch(
    /error-summary[\s\S]*“Lấy trong ngày”[^<]*“Hơn 200 trang bản sao”[^<]*withdraw this application and file a new one/,
  );
  const { dossier, answers } = await t.own(code);
  expect(dossier).toMatchObject({ status: 'awaiting_supplement', caseId: 'trong-ngay' });
  expect(answers).toMatchObject({ volume: 'it', documents: [{ pages: 5 }] });

  const few = { ...fieldsOf(english.html), 'documents[0].pages': '6' };
  expect((await send(way, few)).location).toContain('xong=supplement');
  expect((await t.own(code)).answers).toMatchObject({ volume: 'it', documents: [{ pages: 6 }] });
});
