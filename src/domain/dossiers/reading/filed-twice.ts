import { listAgencies } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { readPeriods } from '../periods.ts';
import { idIndex } from '../verbs/submit-dossier.ts';
import { type FiledNear, selectFiledNear } from './filed-twice.store.ts';
import type { OpenDossier } from './open-dossier.ts';

/**
 * The other dossiers of the same owner and the same procedure that were filed within days of this one (`filedTwiceWithinDays`), the last
 * first: an owner who files again mostly does so by mistake. Those that were refused, withdrawn or closed are left out. Of what the officer
 * may not see nothing is given but that there is some. An owner without an identity number is compared with nobody.
 */
export async function filedTwice(
  db: Reader,
  keys: Keys,
  officer: Officer,
  { dossier, people }: Pick<OpenDossier, 'dossier' | 'people'>,
  now: Date,
): Promise<FiledTwice> {
  const index = idIndex(keys, people.owner.idNumber);
  if (!index) return { seen: [], hidden: 0 };
  const [agencies, { filedTwiceWithinDays: days }] = await Promise.all([
    listAgencies(db, now),
    readPeriods(db, now),
  ]);
  const found = await selectFiledNear(db, officer, {
    dossier,
    index,
    agencyIds: agencies.map((a) => a.id),
    days,
  });
  const seen = found
    .filter((f) => f.isSeen)
    .map(({ code, status, submittedAt }) => ({ code, status, submittedAt }));
  return { seen, hidden: found.length - seen.length };
}

export interface FiledTwice {
  seen: Pick<FiledNear, 'code' | 'status' | 'submittedAt'>[];
  /** How many others there are that the officer may not see. */
  hidden: number;
}
