import { beforeAll, expect, test } from 'vitest';
import type { FieldSchema, FormSchema } from '#domain/forms';
import { getProcedure, importProcedures } from '#domain/procedures';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH, birthAnswers } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { attachBirthProof, begin, feeWith, send, tellOfBirth } from '#testing/filing-steps.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';

const t = await appWithFilerAndDesk();
const { content, formSchema } = await getProcedure(t.db, BIRTH);
const later = ofLaterVersion(formSchema);
const answers = { ...birthAnswers, registrationTiming: 'dung-han' }; // asked, as this version computes nothing from what it does not know
let b: Browser;

/** A form as a later version of the program could have imported it. */
function ofLaterVersion(form: FormSchema | null): FormSchema {
  const schema: FormSchema = structuredClone(form ?? expect.fail('the seed has no form for births'));
  const field = (name: string): FieldSchema => schema.properties[name] ?? expect.fail(name);
  const uiOf = (name: string) => field(name).ui ?? expect.fail(name);
  Object.assign(schema.ui, { tone: 'warm' });
  Object.assign(schema.ui.sections[0] ?? {}, { folded: true });
  Object.assign(uiOf('childName'), { colour: 'red' });
  Object.assign(uiOf('requesterRelation'), { widget: 'slider' });
  Object.assign(uiOf('childSex'), { showWhen: { field: 'childName', longerThan: 1 } });
  Object.assign(uiOf('registrationTiming'), { computed: { by: 'moon' } });
  Object.assign(field('birthFacility'), { format: 'place-2030', startsWith: 'B' });
  return schema;
}

// what this version refuses to import stands in the database, as after a roll-back
beforeAll(async () => {
  const id = newId();
  await t.db.tx(async (tx) => {
    await tx.run(sql`insert into procedure_versions (id, code, version, content, form_schema, hash, valid_from)
      select ${id}, code, version + 1, content, ${JSON.stringify(later)}::jsonb, ${Buffer.alloc(32)}, valid_from
        from procedure_versions where code = ${BIRTH} order by version desc limit 1`);
    await tx.run(sql`update procedures set version_id = ${id}, version = version + 1 where code = ${BIRTH}`);
    await tx.run(sql`update catalogue_revision set revision = revision + 1`);
  });
  b = await signedIn(t);
});

test('a form of a later version is refused when it is imported, with everything that is unknown here', async () => {
  const again = t.db.tx((tx) => importProcedures(tx, [{ content, formSchema: later }], t.clock.now()));
  const message = await again.then(
    () => '',
    (error: Error) => error.message,
  );
  for (const word of ['tone', 'colour', 'folded', '/widget', 'longerThan', 'computed'])
    expect(message).toContain(word);
});

test('its page in the catalogue and its blank form are shown', async () => {
  expect((await b.get(`/thu-tuc/${BIRTH}`)).status).toBe(200);
  expect((await b.get(`/thu-tuc/${BIRTH}/mau/to-khai`)).status).toBe(200);
});

test('a draft of it is begun, filled in, opened again and sent, without what is unknown', async () => {
  const draft = await begin(b, BIRTH, { them: '1' });
  const info = await b.get(`${draft}/thong-tin/requester`);
  expect(info.html).toContain('name="requesterRelation" type="radio"');
  const { registrationTiming } = answers;
  const answer = await tellOfBirth(t, b, draft, { registrationTiming });
  expect(answer.location).toBe(`${draft}/giay-to`);
  expect((await b.get('/ho-so-cua-toi')).html).toContain('LÊ GIA HÂN');
  expect((await b.follow(await b.get(draft))).status).toBe(200);
  await attachBirthProof(b, draft);
  const fee = await b.get(`${draft}/le-phi`);
  await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
  expect((await b.get(`${draft}/xac-nhan`)).html).toContain('Bệnh viện Sản - Nhi tỉnh');
  expect((await send(b, draft)).location).toBe(`${draft}/thanh-cong`);
});

test('a dossier of it is shown on the portal and at the desk, and supplemented', async () => {
  const filing = { ...t, file: () => t.file({ answers }) };
  const { code, page, way, fields } = await supplementPage(filing, b, [{ target: 'form', text: 'Ghi lại' }]);
  expect(page.status).toBe(200);
  const desk = await signInOfficer(t, 'canbo.anphu1');
  expect((await desk.get(`/can-bo/ho-so/${code}`)).html).toContain('Bệnh viện Sản - Nhi tỉnh');
  expect((await b.get(`/ho-so-cua-toi/${code}`)).html).toContain('Bệnh viện Sản - Nhi tỉnh');
  const sent = await b.upload(way, { ...fields, 'supplement-note': 'Đã xem lại', _action: '' }, []);
  expect(sent.location).toContain('xong=supplement');
});
