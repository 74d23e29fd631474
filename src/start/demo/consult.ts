import { findAgencyByCode } from '#domain/agencies';
import { getCalendar } from '#domain/calendar';
import { openAsFiler, proposedOpinionDay, readPeriods, requestOpinion, skipNotices } from '#domain/dossiers';
import type { PostRole } from '#domain/journal';
import type { Deps } from '../../deps.ts';
import { type At, type Filed, inOfficeHours, officerIn } from './carry-on.ts';

/** Agencies whose officers a visitor may be; one is asked of what another decides. */
const AGENCIES = ['H99.21.02', 'H99.21.01'];

/** Asks another agency for its opinion of a dossier that is being examined. @returns whether that was possible. */
export async function consult({ db, keys }: Deps, filed: Filed, at: At): Promise<boolean> {
  const { dossier, task } = await openAsFiler(db, keys, filed.citizen, filed.code);
  const { ownerAgencyId, id, revision, promisedAt, holderAgencyId, stepRole } = dossier;
  if (task !== 'examine' || !holderAgencyId) return false;
  const now = await inOfficeHours(db, ownerAgencyId, at.now);
  const agencies = await Promise.all(AGENCIES.map((code) => findAgencyByCode(db, code)));
  const agency = agencies.find((a) => a && a.id !== ownerAgencyId);
  const officer = await officerIn(db, holderAgencyId, stepRole as PostRole, dossier, now); // what a step says is a role
  const calendar = await getCalendar(db, ownerAgencyId);
  const { opinionWithinDays } = await readPeriods(db, now);
  const day = proposedOpinionDay({ calendar, promisedAt, isOutside: false, now }, opinionWithinDays);
  if (!agency || !day) return false;
  at.now = now;
  await db.tx((tx) =>
    requestOpinion(tx, {
      ref: { ownerAgencyId, id },
      revision,
      officer,
      now,
      agencyIds: [agency.id],
      question: 'Thông tin cư trú mà người nộp khai có đúng với quản lý tại địa bàn không?',
      day,
    }),
  );
  await db.tx((tx) => skipNotices(tx, dossier));
  return true;
}
