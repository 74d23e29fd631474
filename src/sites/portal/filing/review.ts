import { addWorkingHours, getCalendar } from '#domain/calendar';
import { ANSWER_HOURS, getDraft, submitDossier } from '#domain/dossiers';
import { assessFee } from '#domain/fees';
import { Refusal } from '#platform/errors.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { filingPaths } from './filing.paths.ts';
import { citizenOf, firstIncomplete, ofDraft, openFiling, toIncomplete } from './open-filing.ts';
import { ReviewView } from './review.view.tsx';

/** Step 4: everything once more, each line with the way to change it. */
export const get = ofDraft(
  async (c, f) => {
    const agency = f.agencies.find((a) => a.id === f.draft.content.agencyId);
    const calendar = agency && (await getCalendar(c.deps.db, agency.receivedAtId));
    const answerBy = calendar && addWorkingHours(calendar, c.now, ANSWER_HOURS);
    const fee = assessFee(f.version.content.fees, f.data, 'online');
    return page(ReviewView({ c, f, fee, agency, answerBy }));
  },
  { step: 'review' },
);

/** "Đồng ý": sends. Pressed twice, or again after the connection was lost, it is the same dossier and the same page. */
export async function send(c: C): Promise<Answer> {
  const f = await openFiling(c);
  const done = filingPaths.done({ draft: f.draft.id });
  if (f.draft.code) return redirect(done);
  const missing = firstIncomplete(f, 'review');
  if (missing) return (await sentMeanwhile(c)) ? redirect(done) : toIncomplete(f, missing);
  try {
    return await c.change(async (tx) => {
      await submitDossier(tx, c.deps.keys, { citizen: citizenOf(c), draftId: f.draft.id, now: c.now });
      return done;
    });
  } catch (e) {
    // a file was taken away in another tab between the look and the sending
    if (!(e instanceof Refusal) || e.code !== 'draft.incomplete') throw e;
    return toIncomplete(f, e.params.step === 'parts' || e.params.step === 'fee' ? e.params.step : 'info');
  }
}

// the same form sent at the same moment may have been sent between two of our looks: its papers are the dossier's by now
async function sentMeanwhile(c: C): Promise<boolean> {
  const draft = await getDraft(c.deps.db, c.deps.keys, citizenOf(c), c.params.draft ?? '');
  return draft.code !== null;
}
