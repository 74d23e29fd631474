import { readFile } from 'node:fs/promises';
import type { Officer } from '#domain/journal';
import {
  bringProviderFile,
  listReconciled,
  type MoneyAgency,
  providerProfiles,
  reconciledAgencies,
} from '#domain/payments';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { addDays, localDate, parseVnDate, vnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../../deps.ts';
import { reconciliationWords as w } from '../../words/reconciliation.ts';
import { DaysView, type TypedFile } from './days.view.tsx';
import { reconciliationPaths } from './reconciliation.paths.ts';

export const FILE_BOX = 'tep';
export const MOST_BYTES = 25_000_000;
/** The action that shows what was typed again and does nothing: the file that came with it could not be taken. */
export const STAY = 'stay';

/** The days that were reconciled, the files that came last and how far they are read, and the form for another. */
export async function get(c: C<Officer>): Promise<Answer> {
  const agencies = await reconciledAgencies(c.deps.db, c.actor, c.now);
  const yesterday = vnDate(addDays(localDate(c.now), -1));
  const typed = {
    agency: agencies[0]?.id ?? '',
    profile: providerProfiles[0]?.id ?? '',
    day: yesterday,
  };
  return show(c, agencies, typed, {}, 200);
}

/** Takes a provider's file; it is read afterwards. */
export async function post(c: C<Officer>): Promise<Answer> {
  const agencies = await reconciledAgencies(c.deps.db, c.actor, c.now);
  const typed = {
    agency: c.form.get('co-quan'),
    profile: c.form.get('nha-cung-cap'),
    day: c.form.get('ngay').trim().slice(0, 40),
  };
  if (c.form.get('_action') === STAY) return show(c, agencies, typed, {}, 200);
  const errors: FieldErrors = {};
  if (!agencies.some((a) => a.id === typed.agency)) errors['co-quan'] = w.needAgency;
  if (!providerProfiles.some((p) => p.id === typed.profile)) errors['nha-cung-cap'] = w.needProfile;
  const day = parseVnDate(typed.day);
  if (!day) errors.ngay = dateSentence(typedFaultWords.vi, w.dayName, typed.day) || w.needDay;
  const upload = c.uploads.find((u) => u.field === FILE_BOX);
  if (!upload) errors[FILE_BOX] = w.needFile;
  else if (upload.truncated) errors[FILE_BOX] = w.tooBig(MOST_BYTES / 1_000_000);
  if (!day || !upload || Object.keys(errors).length > 0) return show(c, agencies, typed, errors, 422);
  const bytes = await readFile(upload.path);
  const { sha256, filename: name } = upload;
  const file = { agencyId: typed.agency, profile: typed.profile, day, name, sha256, bytes, now: c.now };
  try {
    return await c.change(async (tx) => {
      await bringProviderFile(tx, c.actor, file);
      return reconciliationPaths.days({}, { xong: 'da-nhan' });
    });
  } catch (e) {
    if (!(e instanceof Refusal)) throw e;
    if (e.is('money.same-file'))
      return show(c, agencies, typed, { [FILE_BOX]: w.sameFile(e.params.by) }, 409);
    if (e.is('money.day-not-over')) return show(c, agencies, typed, { ngay: w.notOver }, 422);
    throw e;
  }
}

async function show(
  c: C<Officer>,
  agencies: readonly MoneyAgency[],
  typed: TypedFile,
  errors: FieldErrors,
  status: number,
): Promise<Answer> {
  const found = await listReconciled(c.deps.db, c.actor, agencies);
  return page(DaysView({ c, agencies, ...found, typed, errors, done: c.query.get('xong') === 'da-nhan' }), {
    status,
  });
}
