import { getAgency } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import {
  type AccountFault,
  collectingAccountOf,
  faultOfAccount,
  setCollectingAccount,
  type WantedAccount,
} from '#domain/payments';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import { plainSigns } from '#platform/text.ts';
import type { C } from '../../../../deps.ts';
import { hasErrors, readText } from '../../dossier/read-text.ts';
import { collectingWords } from '../../words/collecting.ts';
import { AccountView, LONGEST } from './account.view.tsx';
import { collectingPaths } from './collecting.paths.ts';

const w = collectingWords.account;
const FIELD_OF: Record<AccountFault, string> = {
  bank: 'ngan-hang',
  number: 'so-tai-khoan',
  owner: 'chu-tai-khoan',
  transferDays: 'so-ngay',
};

type AtAgency = C<Officer, 'agency'>;

/** The account of one agency, in boxes. */
export async function get(c: AtAgency): Promise<Answer> {
  return show(c, {}, 200);
}

/** Sets it from now on; with empty boxes, that there is none. */
export async function post(c: AtAgency): Promise<Answer> {
  const errors: FieldErrors = {};
  const wanted = readWanted(c);
  const why = readText(c, 'vi-sao', LONGEST, errors);
  if (!why) errors['vi-sao'] ??= w.needWhy;
  const fault = wanted && faultOfAccount(wanted);
  if (fault) errors[FIELD_OF[fault]] = w.faults[fault];
  if (hasErrors(errors)) return show(c, errors, 422);
  const agencyId = agencyOf(c);
  try {
    return await c.change(async (tx) => {
      await getAgency(tx, agencyId);
      const seen = c.form.get('revision');
      await setCollectingAccount(tx, c.actor, { agencyId, wanted, why, seen, now: c.now });
      return collectingPaths.accounts({}, { xong: '1' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('account.changed'))) throw e;
    return show(c, { '': w.stale(e.params.by) }, 409);
  }
}

async function show(c: AtAgency, errors: FieldErrors, status: number): Promise<Answer> {
  const agencyId = agencyOf(c);
  const [agency, account] = await c.deps.db.reads((r) =>
    Promise.all([getAgency(r, agencyId), collectingAccountOf(r, agencyId)]),
  );
  return page(AccountView({ c, agency, account, errors }), { status });
}

function agencyOf({ params: { agency } }: AtAgency): string {
  if (!isId(agency)) throw new NotFound('agency');
  return agency;
}

function readWanted(c: AtAgency): WantedAccount | undefined {
  const [bank, number] = (['ngan-hang', 'so-tai-khoan'] as const).map((field) =>
    plainSigns(c.form.get(field))
      .replace(/[\s.-]/g, '')
      .toUpperCase(),
  );
  if (!bank && !number) return undefined;
  const days = c.form.get('so-ngay').trim();
  return {
    bank: bank ?? '',
    number: number ?? '',
    owner: c.form.get('chu-tai-khoan').replace(/\s+/g, ' ').trim(),
    transferDays: /^\d{1,3}$/.test(days) ? Number(days) : Number.NaN,
  };
}
