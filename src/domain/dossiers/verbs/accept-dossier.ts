import { getCalendar, isWorkingInstant, promiseAt, type WorkCalendar } from '#domain/calendar';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from '../dossier.ts';
import { holdStep } from '../hold-step.ts';
import { countedLimit, limitOf } from '../limit-of.ts';
import { type ByOfficer, moveByOfficer } from '../move-by-officer.ts';

const FURTHEST_MS = 3 * 366 * 86_400_000;

/**
 * Accepts a complete and valid dossier: the clock starts now (NĐ 118/2025 Đ17 k3), the promise is the procedure's limit in the
 * calendar of the agency that decides, and the dossier goes to the next step of its route.
 * @param promisedAt only where the procedure describes its limit in words: the clerk then says the time.
 * Refuses 'promise.missing' and 'promise.not-sensible'.
 */
export async function acceptDossier(
  tx: Tx,
  o: ByOfficer & { promisedAt?: Date; note?: string },
): Promise<Dossier> {
  return moveByOfficer(tx, 'accept', o, async ({ dossier, version }) => {
    const counted = countedLimit(limitOf(version.content, dossier));
    const promisedAt = counted
      ? promiseAt(await getCalendar(tx, dossier.ownerAgencyId), o.now, counted)
      : saidByClerk(await getCalendar(tx, dossier.ownerAgencyId), o.promisedAt, o.now);
    const held = { ...dossier, promisedAt };
    const next = await holdStep(tx, held, version.content.route, 1, o.now);
    return {
      set: {
        ...next,
        acceptedAt: o.now,
        clockStartedAt: o.now,
        promisedAt,
        firstPromisedAt: promisedAt,
        supplementRequest: null,
      },
      said: {
        toName: next.holderAgencyName ?? '',
        until: promisedAt,
        detail: { promisedAt: promisedAt.toISOString() },
        ...(o.note ? { note: o.note } : {}),
      },
    };
  });
}

// the close of an office counts as inside it
function saidByClerk(calendar: WorkCalendar, at: Date | undefined, now: Date): Date {
  if (!at) throw new Refusal('promise.missing', {}, 422);
  if (
    at <= now ||
    at.getTime() - now.getTime() > FURTHEST_MS ||
    !isWorkingInstant(calendar, new Date(at.getTime() - 1))
  )
    throw new Refusal('promise.not-sensible', {}, 422);
  return at;
}
