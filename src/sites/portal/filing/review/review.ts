import { addWorkingHours, getCalendar } from '#domain/calendar';
import { ANSWER_HOURS, submitDossier } from '#domain/dossiers';
import { assessFee } from '#domain/fees';
import { Refusal } from '#platform/errors.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { filingPaths } from '../filing.paths.ts';
import { type AtDraft, firstIncomplete, ofDraft, openFiling, toIncomplete } from '../open-filing.ts';
import { hasSolvedCaptcha } from '../start/solved-captcha.ts';
import { ReviewView } from './review.view.tsx';

/** Step 4: all answers for review, each with a link to change it. */
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

/** "Đồng ý" sends the dossier. Pressed twice, or again after a lost connection, it gives the same dossier and the same page. */
export async function send(c: AtDraft): Promise<Answer> {
  const { draft } = c.params;
  const citizen = c.actor;
  const done = filingPaths.done({ draft });
  if (!hasSolvedCaptcha(c, { id: draft, accountId: citizen.accountId })) return withoutCaptcha(c);
  try {
    return await c.change(async (tx) => {
      await submitDossier(tx, c.deps.keys, { citizen, draftId: draft, now: c.now });
      return done;
    });
  } catch (e) {
    if (!(e instanceof Refusal) || !e.is('draft.incomplete')) throw e;
    return toIncomplete(draft, e.params.step);
  }
}

// the draft may have been sent before; otherwise the captcha of the third page, or something before it, is missing
async function withoutCaptcha(c: AtDraft): Promise<Answer> {
  const f = await openFiling(c);
  if (f.draft.code) return redirect(filingPaths.done({ draft: f.draft.id }));
  return toIncomplete(f.draft.id, firstIncomplete(f, 'review') ?? 'fee');
}
