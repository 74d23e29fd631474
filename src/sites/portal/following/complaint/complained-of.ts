import { awaitsOriginals, brokenPromise, type Dossier } from '#domain/dossiers';

/**
 * What of a dossier its person may well not agree with, and the agency whose head is complained to first: the one that decided or acted,
 * or that owes the answer (Luật Khiếu nại 02/2011/QH13, Đ7 k1). Undefined where nothing was refused, ended or late.
 */
export function complainedOf(d: Dossier, now: Date): ComplainedOf | undefined {
  const desk = deskOf(d);
  const decides = { agencyId: d.ownerAgencyId, agencyName: d.ownerAgencyName };
  const at = d.finishedAt ?? d.submittedAt;
  if (d.status === 'refused' || d.status === 'stopped') return { about: d.status, at, ...desk };
  if (d.status === 'resolved' || d.status === 'returned')
    return d.decision === 'denied' ? { about: 'denied', at: d.resolvedAt ?? at, ...decides } : undefined;
  if (d.status === 'withdrawn') return undefined;
  if (d.status === 'submitted')
    return d.answerBy < now && !awaitsOriginals(d)
      ? { about: 'unanswered', at: d.answerBy, ...desk }
      : undefined;
  const broken = brokenPromise(d, now) ?? d.brokenPromiseAt;
  return broken ? { about: 'late', at: broken, ...decides } : undefined;
}

/** To whom a complaint about anything else in a dossier goes: the desk that received it. */
export function deskOf(d: Dossier): Pick<ComplainedOf, 'agencyId' | 'agencyName'> {
  return { agencyId: d.receiverAgencyId, agencyName: d.receiverAgencyName };
}

export interface ComplainedOf {
  about: 'refused' | 'denied' | 'stopped' | 'late' | 'unanswered';
  /** Since when: it was refused, ended, or due. */
  at: Date;
  agencyId: string;
  agencyName: string;
}
