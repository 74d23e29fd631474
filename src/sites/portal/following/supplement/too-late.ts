import { lastAnswer, type OpenDossier } from '#domain/dossiers';
import { findSupplementDraft, type SupplementContent } from '#domain/drafts';
import { readAnswers } from '#domain/forms';
import type { Citizen } from '#domain/journal';
import type { Refusal } from '#platform/errors.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import type { Difference } from '../../filing/differences/differences.ts';
import { notNow, numberLost } from '../own-dossier.ts';
import { differencesIn } from './show-supplement.ts';
import { requestedIn } from './supplement-answers.ts';
import { reasonsIn, reconcileSupplement } from './supplement-mark.ts';
import { NOTE, reasonFor } from './supplement-names.ts';
import { TooLateView } from './too-late.view.tsx';

/**
 * Answers a page of a supplement that comes when the dossier waits for none any more. What was written on it and was not sent can be saved
 * nowhere: it is shown, for copying, with the names of the files that were not received. A page that says nothing new is refused as any
 * other; the same form sent again goes where it led.
 * @param refusal why it was refused, where that is known
 * @throws Refusal dossier.not-now, dossier.number-lost
 */
export async function tooLate(c: C<Citizen>, open: OpenDossier, refusal?: Refusal): Promise<Answer> {
  const no = refusal?.is('dossier.number-lost') ? refusal : notNow(c, open, 'supplement');
  if (c.wantsJson) throw no; // the page's script keeps the page, with all that is written on it
  const before = await c.answeredBefore();
  if (before) return redirect(before);
  const requested = requestedIn(open, c.language);
  const mine = writtenOn(c, open);
  const { fromStored } = reconcileSupplement(requested, { mine, stored: sentBefore(open), posted: c.form });
  const unsent = (await unsentIn(c, open, mine)).filter(({ field }) => !fromStored.includes(field));
  const files = [...c.uploads.map(({ filename }) => filename), ...c.filesThrownAway.map(({ name }) => name)];
  if (unsent.length + files.length === 0) throw no;
  return page(TooLateView({ c, open, no, unsent: unsent.flatMap(wordsIn), files }), { status: no.status });
}

/**
 * The page of a supplement in an account that has lost its number: why nothing is sent, with what was written, now or before, and the names
 * of the files that were added, for their person to bring.
 */
export async function numberLostPage(c: C, open: OpenDossier): Promise<Answer> {
  const saved = await findSupplementDraft(c.deps.db, c.deps.keys, open.dossier);
  const mine = c.form.has(NOTE) ? writtenOn(c, open) : saved?.content;
  const unsent = mine ? await unsentIn(c, open, mine) : [];
  const files = open.unsent.map(({ name }) => name);
  return page(TooLateView({ c, open, no: numberLost(open.dossier), unsent: unsent.flatMap(wordsIn), files }));
}

function writtenOn(c: C, open: OpenDossier): SupplementContent {
  const { form, papers } = requestedIn(open, c.language);
  return {
    answers: form ? readAnswers(form, c.form) : {},
    note: c.form.get(NOTE),
    ...reasonsIn(papers, (part) => c.form.get(reasonFor(part))),
  };
}

/** What somebody says that is not what was sent. */
async function unsentIn(c: C, open: OpenDossier, mine: SupplementContent): Promise<Difference[]> {
  const rows = await differencesIn(c, open, { mine, theirs: sentBefore(open) });
  return rows.filter((row) => wordsIn(row).length > 0);
}

function wordsIn({ parts }: Difference): Difference['parts'] {
  return parts.filter((part) => part.mine.trim() !== '');
}

function sentBefore({ answers, events }: OpenDossier): SupplementContent {
  const sent = lastAnswer(events);
  const reasons = new Map([
    ...(sent?.notSent ?? []).map(({ part, reason }) => [part, reason] as const),
    ...(sent?.inWords ?? []).map(({ part, words }) => [part, words] as const),
  ]);
  return {
    answers,
    note: sent?.note ?? '',
    ...reasonsIn([...reasons.keys()], (part) => reasons.get(part) ?? ''),
  };
}
