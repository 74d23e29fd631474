import type { DossierEvent } from '#domain/ledger';
import type { Dossier, SupplementRequest } from '../dossier.ts';
import { answerOf } from '../supplement/answer-to-request.ts';
import { countedIn } from '../supplement/counted-papers.ts';
import { askedFor } from './asked-for.ts';

/**
 * What a request that is not the first asks for, told from what was asked for before it: undefined for a first request. An officer asks
 * for everything at once (NĐ 118/2025 Đ16 k3), so whoever is asked again is told what of it is old and what is new.
 * @param upTo the request, by its number in the ledger; the last one unless told.
 */
export function askedAgain(
  events: readonly DossierEvent[],
  d: Pick<Dossier, 'supplementRequest'>,
  upTo = Number.POSITIVE_INFINITY,
): AskedAgain | undefined {
  const requests = events.filter((e) => e.verb === 'request-supplement' && e.seq <= upTo);
  const last = requests.at(-1);
  const former = requests.slice(0, -1);
  const before = former.at(-1);
  if (!last || !before) return undefined;
  const texts = new Map(former.flatMap((e) => askedFor(e, d).items.map((i) => [i.target, i.text])));
  const answers = events.filter((e) => e.verb === 'supplement' && e.seq > before.seq && e.seq < last.seq);
  const { items } = askedFor(last, d);
  const now = new Set(items.map((i) => i.target));
  return {
    times: requests.length,
    still: items
      .filter((i) => texts.has(i.target))
      .map((i) => ({ ...i, before: texts.get(i.target) ?? '', wasSent: wasSent(answers, i.target) })),
    added: items.filter((i) => !texts.has(i.target)),
    over: askedFor(before, d).items.filter((i) => !now.has(i.target)),
  };
}

/** Whether a supplement came with a thing that was asked for. */
function wasSent(answers: readonly DossierEvent[], target: string): boolean {
  if (target === 'form') return answers.some((e) => e.detail['answers'] === true);
  return answers.some((e) => {
    const { files } = e.detail;
    const { notSent, inWords, again } = answerOf(e);
    if (inWords.some(({ part }) => part === target)) return true;
    const cameWithFiles = Array.isArray(files) && files.length > 0;
    if (target in countedIn(e.detail)) return true;
    if (again.includes(target)) return false;
    return cameWithFiles && !notSent.some(({ part }) => part === target);
  });
}

export interface AskedAgain {
  /** How often something was asked for, this time included. */
  times: number;
  /** Asked for before and again, with the words of the time before, and whether something was sent for it meanwhile. */
  still: (SupplementRequest['items'][number] & { before: string; wasSent: boolean })[];
  added: SupplementRequest['items'];
  /** Asked for the time before and not any more. */
  over: SupplementRequest['items'];
}
