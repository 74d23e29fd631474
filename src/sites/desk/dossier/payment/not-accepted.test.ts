import { beforeEach, expect, test } from 'vitest';
import { assessFee } from '#domain/fees';
import type { FeeRule } from '#domain/procedures';
import { sql } from '#platform/db/sql.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const RULE: FeeRule = {
  id: 'x',
  name: 'Phí',
  kind: 'phi',
  amount: 8_000,
  source: 'Thông tư',
  verified: true,
};
const t = await appWithFilerAndDesk();
const { desk, own } = t;
let code: string;

beforeEach(async () => {
  code = await t.file();
});

const owes = async (rule: FeeRule) => {
  const { lines, total } = assessFee([rule], {}, 'online');
  await t.db.run(
    sql`update fees set state = 'due', total = ${total}, lines = ${JSON.stringify(lines)} where ${isOfDossier(code)}`,
  );
};
const page = () => `/can-bo/ho-so/${code}/thu-phi`;

test('nothing is taken for a dossier that is not accepted: no button, a sentence on the page, and a refusal of the verb', async () => {
  await owes(RULE);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).not.toContain(`href="${page()}"`);
  const { html } = await clerk.get(page());
  expect(html).toContain('chưa được tiếp nhận nên chưa thu');
  const form = Object.fromEntries(posted(html)) as Record<string, string>;
  const refused = await clerk.post(page(), { ...form, amount: '8000', _action: 'confirmed' });
  expect(refused.status).toBe(422);
  await expect(desk.pay(code, 8_000)).rejects.toThrow('fee.not-accepted');
  expect((await own(code)).fee?.paid).toBe(0);
  await desk.accept(code);
  await desk.pay(code, 8_000);
  expect((await own(code)).fee?.paid).toBe(8_000);
});

test('what the procedure takes with the filing is taken before acceptance', async () => {
  await owes({ ...RULE, taken: 'with-filing' });
  await desk.pay(code, 8_000);
  expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 8_000 });
});
