import { addWorkingHours, getCalendar } from '#domain/calendar';
import { ANSWER_HOURS, submitDossier } from '#domain/dossiers';
import { assessFee } from '#domain/fees';
import { Refusal } from '#platform/errors.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { filingPaths } from '../filing.paths.ts';
import { type AtDraft, firstIncomplete, ofDraft, openFiling, toIncomplete } from '../open-filing.ts';
import { captchaPassed } from '../start/captcha-passed.ts';
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
export async function send(c: AtDraft): Promise<Answer> {
  const { draft } = c.params;
  const citizen = c.actor;
  const done = filingPaths.done({ draft });
  if (!captchaPassed(c, { id: draft, accountId: citizen.accountId })) return withoutCaptcha(c);
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

// it may have been sent long ago; otherwise the captcha stands on the third page, or something is missing before it
async function withoutCaptcha(c: AtDraft): Promise<Answer> {
  const f = await openFiling(c);
  if (f.draft.code) return redirect(filingPaths.done({ draft: f.draft.id }));
  return toIncomplete(f.draft.id, firstIncomplete(f, 'review') ?? 'fee');
}
