import { examineDossier, whyNotExamined } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { examinationWords } from '../../words/examination.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { readText } from '../read-text.ts';
import { ExamineView } from './examine.view.tsx';

export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'examine');
  const why = whyNotExamined(open.dossier, c.now);
  if (why) throw why;
  return page(ExamineView({ c, open, errors: {} }));
}

export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'examine');
  const chosen = c.form.get('proposal');
  const proposal = chosen === 'grant' || chosen === 'deny' ? chosen : undefined;
  const errors: FieldErrors = {};
  const opinion = readText(c, 'opinion', 2000, errors);
  if (!proposal) errors.proposal = examinationWords.examine.needProposal;
  if (proposal === 'deny' && !opinion) errors.opinion = examinationWords.examine.needOpinion;
  if (!proposal || errors.opinion) return page(ExamineView({ c, open, errors }), { status: 422 });
  return c.change(async (tx) => {
    const d = await examineDossier(tx, { ...actionOn(c, open), proposal, opinion });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('examine'));
  });
}
