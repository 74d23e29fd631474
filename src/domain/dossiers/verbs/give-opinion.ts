import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier, OpinionAsked, OpinionSays } from '../dossier.ts';
import { postsFor } from '../may.ts';
import { agenciesOfOpinions, mayAnswer } from '../opinions/opinion.ts';
import { withOpinions } from '../opinions/with-opinions.ts';
import { hasWords } from '../reason.ts';
import type { Row, VerbValue } from '../verb.ts';

const OVER = { clock: 'consulted', notice: 'opinions-over' } as const satisfies Partial<Row>;

export const giveOpinionVerb: VerbValue<OpinionGiven> = {
  name: 'give-opinion',
  rows: [
    { from: 'processing', when: 'before-decision', to: 'processing', who: 'asked', ...OVER },
    // it waits for its person meanwhile, and the answer is of use all the same
    { from: 'awaiting_supplement', when: 'after-acceptance', to: 'awaiting_supplement', who: 'asked' },
    { from: 'awaiting_payment', when: 'before-decision', to: 'awaiting_payment', who: 'asked' },
  ],
  decide(at, { says, text }) {
    const { dossier, actor, now } = at;
    const question = actor.kind === 'officer' ? questionTo(actor, dossier) : undefined;
    if (actor.kind !== 'officer' || !question) throw new Refusal('opinion.none');
    const words = text.trim();
    if (says !== 'agree' && !hasWords(words)) throw new Refusal('opinion.no-text', {}, 422);
    const answer = { says, text: words, by: actor.name, at: now.toISOString() };
    return withOpinions(
      at,
      dossier.opinions.map((o) => (o === question ? { ...o, answer } : o)),
      {
        detail: { says, asked: agenciesOfOpinions([question]), isLate: answer.at > question.dueAt },
        note: words,
      },
    );
  },
};

/**
 * An officer of an agency that was asked gives its opinion: it agrees, it does not and says why, or it says something else. It is of the
 * agency in which they answer; one with posts in two agencies that were asked answers for one after the other. After the deadline it is
 * taken too, as long as nothing is decided. Where no time counts until all have answered, time goes on from the last answer in time.
 * Refuses 'opinion.none', 'opinion.no-text', and 'calendar.year-missing' where the promise reaches into a year without a calendar.
 */
export async function giveOpinion(tx: Tx, o: ByOfficer & OpinionGiven): Promise<Dossier> {
  return carryOutByOfficer(tx, giveOpinionVerb, o, o);
}

/** The question that an officer answers now; undefined where their agencies were asked nothing that is still open. */
export function questionTo(officer: ByOfficer['officer'], dossier: Dossier): OpinionAsked | undefined {
  const [post] = postsFor(officer, 'asked', dossier);
  return post && dossier.opinions.find((o) => o.agencyId === post.agencyId && mayAnswer(o));
}

interface OpinionGiven {
  says: OpinionSays;
  text: string;
}
