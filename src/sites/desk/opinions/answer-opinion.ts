import { giveOpinion, openAsked, opinionSays } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { CONFIRMED, EDIT, STEP } from '../dossier/ask-once-more.ts';
import { confirmationQuery } from '../dossier/confirmation.ts';
import { hasErrors, readText } from '../dossier/read-text.ts';
import { opinionWords } from '../words/opinion.ts';
import { AnswerView, type Given } from './answer-opinion.view.tsx';
import { opinionPaths } from './opinions.paths.ts';

const w = opinionWords.answer;
const LONGEST = 4000;

export async function get(c: AtOpinion) {
  return page(AnswerView({ c, asked: await open(c), errors: {} }));
}

/** Asks once more, with what the agency says; then its opinion is given. */
export async function post(c: AtOpinion) {
  const asked = await open(c);
  if (c.form.get(STEP) === EDIT) return page(AnswerView({ c, asked, errors: {} }));
  const errors: FieldErrors = {};
  const given = readOpinion(c, errors);
  if (!given || hasErrors(errors)) return page(AnswerView({ c, asked, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED) return page(AnswerView({ c, asked, errors, given }));
  const { ownerAgencyId, id } = asked.dossier;
  return c.change(async (tx) => {
    await giveOpinion(tx, {
      ref: { ownerAgencyId, id },
      revision: Number(c.form.get('revision')) || 0,
      officer: c.actor,
      now: c.now,
      ...given,
    });
    return opinionPaths.opinions({}, confirmationQuery('give-opinion'));
  });
}

function open(c: AtOpinion) {
  return openAsked(c.deps.db, c.deps.keys, c.actor, { code: c.params.code, now: c.now });
}

function readOpinion(c: AtOpinion, errors: FieldErrors): Given | undefined {
  const says = opinionSays.find((s) => s === c.form.get('says'));
  const text = readText(c, 'text', LONGEST, errors);
  if (!says) errors.says = w.needSays;
  else if (says !== 'agree' && !text) errors.text = w.needText;
  return says && { says, text };
}

/** An officer's request for a page of one dossier about which their agency is asked. `P` names the other parameters of its path. */
export type AtOpinion<P extends string = never> = C<Officer, 'code' | P>;
