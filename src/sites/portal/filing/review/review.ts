import { getAccount } from '#domain/accounts';
import { addWorkingHours, getCalendar } from '#domain/calendar';
import { ANSWER_HOURS, markOfSeen, submitDossier } from '#domain/dossiers';
import { assessFee } from '#domain/fees';
import { doubtsAbout, doubtsIn } from '#domain/forms';
import { Refusal } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { doubtSentence } from '#views/e-form/doubt-sentence.ts';
import { numberHolderWords } from '#views/words/number-holder.ts';
import { oathWords } from '../../words/oath.ts';
import { filingPaths } from '../filing.paths.ts';
import {
  type AtDraft,
  type Filing,
  firstIncomplete,
  ofDraft,
  openFiling,
  toIncomplete,
} from '../open-filing.ts';
import { hasSolvedCaptcha } from '../start/solved-captcha.ts';
import { OATH, ReviewView, SEEN } from './review.view.tsx';

/** Step 4: all answers for review, each with a link to change it. */
export const get = ofDraft(
  async (c, f) => {
    const agency = f.agencies.find((a) => a.id === f.draft.content.agencyId);
    // it was read already where the form counts days
    const calendar = f.context.calendar ?? (agency && (await getCalendar(c.deps.db, agency.receivedAtId)));
    const answerBy = calendar && addWorkingHours(calendar, c.now, ANSWER_HOURS);
    const fee = assessFee(f.version.content.fees, f.data, 'online');
    const seen = markOfSeen(f.form, f.data, fee);
    const doubts = await doubtsOf(c, f);
    const errors = c.query.has('thieu') ? { [OATH]: c.words(oathWords).tick } : {};
    return formPage(ReviewView({ c, f, fee, seen, agency, answerBy, doubts, errors }), errors);
  },
  { step: 'review' },
);

// answers for which the law leaves room, and that are mostly a slip
async function doubtsOf(c: AtDraft, f: Filing): Promise<string[]> {
  const words = c.words(numberHolderWords);
  const ofFields = doubtsIn(f.form, f.data, f.context).map((each) =>
    doubtSentence(words, each).replace(/\.?$/, '.'),
  );
  if (!f.form.schema.ui.contradictions?.some((each) => each.asks)) return ofFields;
  const account = await getAccount(c.deps.db, c.deps.keys, f.citizen.accountId);
  return [...doubtsAbout(f.form, f.data, { ...f.context, filingCase: f.caseId, account }), ...ofFields];
}

/** "Đồng ý" sends the dossier, with the declaration. Pressed twice, or again after a lost connection, it gives the same dossier and the same page. */
export async function send(c: AtDraft): Promise<Answer> {
  const { draft } = c.params;
  const citizen = c.actor;
  const done = filingPaths.done({ draft });
  if (!hasSolvedCaptcha(c, { id: draft, accountId: citizen.accountId })) return withoutCaptcha(c);
  try {
    return await c.change(async (tx) => {
      await submitDossier(tx, c.deps.keys, {
        citizen,
        draftId: draft,
        declared: c.form.get(OATH) === 'true',
        now: c.now,
        ...seenBy(c),
      });
      return done;
    });
  } catch (e) {
    if (!(e instanceof Refusal)) throw e;
    if (e.is('draft.computed-anew')) return redirect(filingPaths.review({ draft }, { 'tinh-lai': '1' }));
    if (!e.is('draft.incomplete')) throw e;
    return toIncomplete(draft, e.params.step);
  }
}

// a page that was open before there were marks has none
function seenBy(c: AtDraft): { seen?: string } {
  return c.form.has(SEEN) ? { seen: c.form.get(SEEN) } : {};
}

// the draft may have been sent before; otherwise the captcha of the third page, or something before it, is missing
async function withoutCaptcha(c: AtDraft): Promise<Answer> {
  const f = await openFiling(c);
  if (f.draft.code) return redirect(filingPaths.done({ draft: f.draft.id }));
  return toIncomplete(f.draft.id, firstIncomplete(f, 'review') ?? 'fee');
}
