import { getCalendar, unverifiedYears } from '#domain/calendar';
import {
  apologyBy,
  declineExtension,
  extendDossier,
  MOST_APOLOGY,
  type OpenAtDesk,
  openProposal,
  whyNotSent,
} from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { printedForms } from '#views/forms/printed-forms.ts';
import { extensionWords } from '../../words/extension.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { ExtendView, type ProposalFacts } from './extend.view.tsx';
import { ExtendConfirmView } from './extend-confirm.view.tsx';

const w = extensionWords.send;
const DECISIONS = ['send', 'decline'] as const;

export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'extend');
  return show(c, open, {});
}

/** Sends the apology with the proposed date, once it was asked again, or gives the proposal back with a reason. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'extend');
  if (c.form.get(STEP) === EDIT) return show(c, open, {});
  const chosen = c.form.get('decision');
  const decision = DECISIONS.find((d) => d === chosen);
  const errors: FieldErrors = {};
  const note = readText(c, 'note', MOST_APOLOGY, errors);
  if (!decision) errors.decision = w.needDecision;
  if (decision === 'decline' && !note) errors.note = w.needNote;
  if (!decision || errors.note) return show(c, open, errors, 422);
  if (decision === 'decline')
    return c.change(async (tx) => {
      const d = await declineExtension(tx, { ...actionOn(c, open), reason: note });
      return deskPaths.dossier({ code: d.code }, confirmationQuery('decline-extension'));
    });
  if (c.form.get(STEP) !== CONFIRMED) {
    const facts = await factsOf(c, open);
    return page(ExtendConfirmView({ c, open, ...facts }));
  }
  return c.change(async (tx) => {
    const d = await extendDossier(tx, actionOn(c, open));
    return deskPaths.form({ code: d.code, form: printedForms.apology.slug }, confirmationQuery('extend'));
  });
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  return page(ExtendView({ c, open, errors, ...(await factsOf(c, open)) }), { status });
}

// what is proposed, or why it cannot be sent
async function factsOf(c: AtDossier, open: OpenAtDesk): Promise<ProposalFacts> {
  const { dossier } = open;
  const calendar = await getCalendar(c.deps.db, dossier.ownerAgencyId);
  const why = whyNotSent(dossier, calendar, c.now);
  if (why) throw why;
  const proposal = openProposal(dossier);
  if (!proposal) throw new Refusal('extension.none');
  return {
    proposal,
    by: apologyBy(calendar, new Date(proposal.was)),
    unverified: unverifiedYears(calendar, c.now, new Date(proposal.until)),
    receiver: await receiverText(c, open),
  };
}
