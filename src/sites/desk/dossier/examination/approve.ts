import { approveDossier, sendBackDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, openFor, seen } from '../acting.ts';
import { done } from '../done.ts';
import { deskPaths } from '../dossier.paths.ts';
import { written } from '../written.ts';
import { ApproveView } from './approve.view.tsx';

const DECISIONS = ['granted', 'denied', 'send-back'] as const;

export async function get(c: AtDossier) {
  return page(ApproveView({ c, open: await openFor(c, 'approve'), errors: {} }));
}

/** Three ways on: to grant, to deny with a reason, or back to the officer who examined it. */
export async function post(c: AtDossier) {
  const open = await openFor(c, 'approve');
  const chosen = c.form.get('decision');
  const decision = DECISIONS.find((d) => d === chosen);
  const errors: FieldErrors = {};
  const note = written(c, 'note', 2000, errors);
  if (!decision) errors.decision = deskWords.approve.needDecision;
  if (decision && decision !== 'granted' && !note) errors.note = deskWords.approve.needNote;
  if (!decision || errors.note) return page(ApproveView({ c, open, errors }), { status: 422 });
  return c.change(async (tx) => {
    if (decision === 'send-back') {
      const d = await sendBackDossier(tx, { ...seen(c, open), reason: note });
      return deskPaths.dossier({ code: d.code }, done('send-back'));
    }
    const d = await approveDossier(tx, { ...seen(c, open), decision, note });
    return deskPaths.dossier({ code: d.code }, done('approve'));
  });
}
