import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import { isDate, localDate } from '#platform/time.ts';
import { mayReconcile } from './may-reconcile.ts';
import type { ProviderFile, ProviderFileRef } from './provider-file.ts';
import { insertFile, selectSame } from './provider-files.store.ts';
import { profileOf } from './provider-profile.ts';

/**
 * Takes a provider's file of a day: for one agency, or by an administrator for all of them (all zeros). It is read by a job, so that
 * whoever brings it need not wait. Refuses 'money.day-not-over', and 'money.same-file' {by} where the same was brought for this day before.
 * @throws NotFound to anybody else.
 */
export async function bringProviderFile(tx: Tx, officer: Officer, o: BroughtFile): Promise<ProviderFileRef> {
  const profile = profileOf(o.profile);
  if (!profile || !mayReconcile(officer, o.agencyId)) throw new NotFound('money');
  if (!isDate(o.day) || o.day >= localDate(o.now)) throw new Refusal('money.day-not-over', {}, 422);
  const file: ProviderFile = {
    ...{ agencyId: o.agencyId, id: newId(o.now.getTime()), gateway: profile.gateway, profile: profile.id },
    ...{ day: o.day, name: o.name, sha256: o.sha256, state: 'reading' },
    ...{ lines: 0, linesRead: 0, others: 0, leftOut: 0, fault: null, faultLine: null },
    ...{ broughtAt: o.now, broughtBy: officer.officerId, broughtByName: officer.name, doneAt: null },
  };
  const same = await selectSame(tx, file);
  if (same) throw new Refusal('money.same-file', { by: same.broughtByName });
  await insertFile(tx, file, o.bytes);
  await writeJournal(tx, {
    at: o.now,
    actor: officer,
    verb: 'payments.file-brought',
    thing: { kind: 'money-day', id: `${file.gateway} ${file.day}` },
    agencyId: file.agencyId,
    detail: { file: file.id, sha256: file.sha256 },
  });
  const { agencyId, id } = file;
  await addJob(tx, 'payments.read-file', { agencyId, id }, { queue: 'payments.read-file' });
  return { agencyId, id };
}

interface BroughtFile {
  agencyId: string;
  profile: string;
  day: string;
  name: string;
  sha256: string;
  bytes: Buffer;
  now: Date;
}
