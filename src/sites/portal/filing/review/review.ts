import { getAccount } from '#domain/accounts';
import { getCalendar, isExpected } from '#domain/calendar';
import { answerDue, answeredFrom, claimsIn, markOfSeen, submitDossier } from '#domain/dossiers';
import { assessFee } from '#domain/fees';
import { asksAccount, doubtsIn } from '#domain/forms';
import { NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { seenOn } from '#platform/http/seen.tsx';
import { doubtSentence } from '#views/e-form/doubt-sentence.ts';
import { numberHolderWords } from '#views/words/number-holder.ts';
import { countFiling, filesTooFast } from '../../captcha/risk.ts';
import { reviewWords } from '../../words/filing-review.ts';
import { oathWords } from '../../words/oath.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import {
  type AtDraft,
  type Filing,
  firstIncomplete,
  ofDraft,
  openFiling,
  sentBefore,
  toIncomplete,
} from '../open-filing.ts';
import { hasSolvedCaptcha } from '../start/solved-captcha.ts';
import { OATH, ReviewView } from './review.view.tsx';

/** Step 4: all answers for review, each with a link to change it. */
export const get = ofDraft(
  async (c, f) => {
    const agency = f.agencies.find((a) => a.id === f.draft.content.agencyId);
    // it was read already where the form counts days
    const calendar = f.context.calendar ?? (agency && (await getCalendar(c.deps.db, agency.receivedAtId)));
    const from = answeredFrom(f.version.content, f.data, c.now);
    const by = calendar && answerDue(calendar, from, c.now);
    const answer = by && { by, expected: isExpected(calendar.unverified, by) };
    const fee = assessFee(f.version.content.fees, f.data, 'online');
    const { content } = f.draft;
    const seenMark = markOfSeen({ ...f, content, agency, assessed: fee });
    const unproven = claimsIn(f.version.content, f.data, f.files).filter((claim) => !claim.hasPaper);
    const doubts = [
      ...(await doubtsOf(c, f)),
      ...unproven.map((claim) => c.words(reviewWords).unproven(claim.paper)),
    ];
    const errors = c.query.has('thieu') ? { [OATH]: c.words(oathWords).tick } : {};
    return formPage(ReviewView({ c, f, fee, seen: seenMark, agency, answer, doubts, errors }), errors);
  },
  { step: 'review' },
);

// answers for which the law leaves room, and that are mostly a slip
async function doubtsOf(c: AtDraft, f: Filing): Promise<string[]> {
  const words = c.words(numberHolderWords);
  const account = asksAccount(f.form)
    ? await getAccount(c.deps.db, c.deps.keys, f.citizen.accountId)
    : undefined;
  const context = { ...f.context, filingCase: f.caseId, account };
  return doubtsIn(f.form, f.data, context).map((each) => doubtSentence(words, each).replace(/[.]?$/, '.'));
}

/** "Đồng ý" sends the dossier, with the declaration. Pressed twice, or again after a lost connection, it gives the same dossier and the same page. */
export async function send(c: AtDraft): Promise<Answer> {
  const { draft } = c.params;
  const citizen = c.actor;
  const done = filingPaths.done({ draft });
  if (!hasSolvedCaptcha(c, { id: draft, accountId: citizen.accountId })) {
    if (filesTooFast(c, citizen.accountId)) return withoutCaptcha(c);
    await countFiling(c, citizen.accountId); // the third page, where it is counted, was passed elsewhere or long ago
  }
  try {
    return await c.change(async (tx) => {
      await submitDossier(tx, c.deps.keys, {
        citizen,
        draftId: draft,
        declared: c.form.get(OATH) === 'true',
        now: c.now,
        seen: seenOn(c).join(),
      });
      // what stands in its steps is shown for copying still
      await c.forgetMoot(tx, [filingPaths.send({ draft }), filingPaths.discard({ draft })]);
      return done;
    });
  } catch (e) {
    if (!(e instanceof Refusal)) throw e;
    if (e instanceof NotFound) return redirect(leadsTo.dossier({ code: (await sentBefore(c, e)).sent }));
    if (e.is('draft.computed-anew')) return redirect(filingPaths.review({ draft }, { 'tinh-lai': '1' }));
    if (!e.is('draft.incomplete')) throw e;
    return toIncomplete(draft, e.params.step);
  }
}

// the draft may have been sent before; otherwise the captcha of the third page, or something before it, is missing
async function withoutCaptcha(c: AtDraft): Promise<Answer> {
  const f = await openFiling(c).catch((e: unknown) => sentBefore(c, e));
  if ('sent' in f) return redirect(leadsTo.dossier({ code: f.sent }));
  if (f.draft.code) return redirect(filingPaths.done({ draft: f.draft.id }));
  return toIncomplete(f.draft.id, firstIncomplete(f, 'review') ?? 'fee');
}
