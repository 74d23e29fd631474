import { closeDossier, mayClose, type OpenAtDesk } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { receptionWords } from '../../words/reception.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { readHandBack } from '../hand-back/hand-back-fields.tsx';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { CloseView } from './close.view.tsx';

/** Says what closing does and to whom it is told, and asks what becomes of papers and fee, before the press. A dossier whose filer still has time is not closed. */
export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'close');
  const until = open.dossier.supplementRequest?.answerUntil ?? '';
  if (!mayClose(open.dossier, c.now)) throw new Refusal('close.too-early', { until });
  return show(c, open, {});
}

export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'close');
  const errors: FieldErrors = {};
  const note = readText(c, 'note', 2000, errors);
  if (!note && !open.dossier.acceptedAt) errors.note = receptionWords.close.before.needReason;
  const back = readHandBack(c, open, errors);
  if (hasErrors(errors)) return show(c, open, errors, 422);
  return c.change(async (tx) => {
    const d = await closeDossier(tx, { ...actionOn(c, open), note, back });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('close'));
  });
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  return page(CloseView({ c, open, receiver: await receiverText(c, open), errors }), { status });
}
