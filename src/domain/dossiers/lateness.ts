import type { Dossier } from './dossier.ts';

/**
 * Since when no time counts for an accepted dossier: it waits for its person, or for its officer to find complete what came
 * (NĐ 118/2025 Đ19 k5); or a financial duty is to be done, or the
 * opinions of other agencies are outside its limit (Đ19 k4). Undefined while the clock runs, and once the dossier is over.
 */
export function stoppedSince(d: Pick<Dossier, Clocked>): Date | undefined {
  return d.finishedAt ? undefined : stoodStillSince(d);
}

/**
 * The promised time that was not kept, at `now`; undefined where it was kept or can still be. A result that is ready is late no longer
 * than until it was ready, however late it is collected; a dossier that waits for its person was late when it was asked for something,
 * or not at all, also where it was closed or withdrawn while it waited.
 */
export function brokenPromise(d: Pick<Dossier, Clocked>, now: Date): Date | undefined {
  const counted = d.resolvedAt ?? stoodStillSince(d) ?? d.finishedAt ?? now;
  return d.promisedAt && d.promisedAt < counted ? d.promisedAt : undefined;
}

/**
 * When a dossier will be late in law, or has been since: when the desk answers (NĐ 118/2025 Đ17 k2), then when the result is due. Null
 * where neither can become late: the result is ready, or the dossier waits for its person, for its originals (`awaitsOriginals`) or because
 * it was asked for something, and was in time then.
 */
export function lawDueAt(d: Pick<Dossier, Clocked | Expected | 'answerBy'>): Date | null {
  switch (d.status) {
    case 'submitted':
      return awaitsOriginals(d) ? null : d.answerBy;
    case 'accepted':
    case 'processing':
    case 'awaiting_supplement':
    case 'awaiting_payment': {
      const stopped = stoppedSince(d);
      return stopped ? (brokenPromise(d, stopped) ?? null) : d.acceptedAt && d.promisedAt;
    }
    default:
      return null;
  }
}

/** Until which day the supplement may come that a dossier waits for, where a day was told ('2026-12-25'); null otherwise. */
export function supplementUntil({
  status,
  supplementRequest,
}: Pick<Dossier, 'status' | 'supplementRequest'>): string | null {
  return (status === 'awaiting_supplement' && supplementRequest?.answerUntil) || null;
}

/**
 * Whether a dossier that was sent online waits for the originals that its person brings to the counter. The request is received there with
 * them (NĐ 23/2015 Đ20 k1), so that until then there is nothing that the desk could answer, and it is not late.
 */
export function awaitsOriginals({ status, originalsFirst }: Pick<Dossier, Expected>): boolean {
  return status === 'submitted' && originalsFirst;
}

// also of one that ended meanwhile: no time counted from then on until its end
function stoodStillSince(d: Pick<Dossier, Clocked>): Date | undefined {
  if (!d.acceptedAt || d.clockStartedAt) return undefined;
  if (d.waitsFor) return new Date(d.waitsFor.askedAt);
  if (!d.supplementRequest) return undefined;
  return new Date(d.supplementRequest.stoppedAt ?? d.supplementRequest.askedAt);
}

type Expected = 'status' | 'originalsFirst';

type Clocked =
  | 'acceptedAt'
  | 'clockStartedAt'
  | 'finishedAt'
  | 'resolvedAt'
  | 'promisedAt'
  | 'supplementRequest'
  | 'waitsFor';
