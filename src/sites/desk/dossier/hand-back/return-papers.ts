import { type OpenAtDesk, restOfPapers, returnPapers } from '#domain/dossiers';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { handBackWords } from '../../words/hand-back.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { PAPER, type PaperChoice, paperChoices, readChosen } from './papers-chosen.ts';
import { NOTE, type PapersSaid, REST, ReturnPapersView, TAKEN_BY } from './return-papers.view.tsx';
import { ReturnPapersConfirmView } from './return-papers-confirm.view.tsx';

const w = handBackWords.returnPapers;

export async function get(c: AtDossier) {
  const { open, choices } = await openWaiting(c);
  return page(ReturnPapersView({ c, open, choices, errors: {} }));
}

/** Asks once more which papers go to whom and what becomes of the rest; then it is recorded, and their person is told. */
export async function post(c: AtDossier) {
  const { open, choices } = await openWaiting(c);
  if (c.form.get(STEP) === EDIT) return page(ReturnPapersView({ c, open, choices, errors: {} }));
  const errors: FieldErrors = {};
  const said = readSaid(c, choices, errors);
  if (hasErrors(errors)) return page(ReturnPapersView({ c, open, choices, errors }), { status: 422 });
  if (c.form.get(STEP) !== CONFIRMED)
    return page(ReturnPapersConfirmView({ c, open, choices, said, receiver: await receiverText(c, open) }));
  return c.change(async (tx) => {
    const d = await returnPapers(tx, { ...actionOn(c, open), ...said });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('return-papers'));
  });
}

function readSaid(c: C, choices: PaperChoice[], errors: FieldErrors): PapersSaid {
  const gave = readChosen(c, choices);
  const rest = restOfPapers.find((value) => value === c.form.get(REST)) ?? 'later';
  const takenBy = readText(c, TAKEN_BY, 200, errors);
  const note = readText(c, NOTE, 1000, errors);
  const stays = gave.length < choices.length && rest === 'kept';
  if (gave.length === 0 && choices.length > 0 && !stays) errors[PAPER] = w.needPaper;
  if (gave.length > 0 && !/\p{L}/u.test(takenBy)) errors[TAKEN_BY] ??= w.needTakenBy;
  if (stays && !/[\p{L}\p{N}]/u.test(note)) errors[NOTE] ??= w.needNote;
  return { gave, rest, takenBy, note };
}

async function openWaiting(c: AtDossier): Promise<{ open: OpenAtDesk; choices: PaperChoice[] }> {
  const open = await openForVerb(c, 'return-papers');
  if (!open.dossier.toHandBack?.papers) throw new Refusal('papers.nothing-back');
  return { open, choices: paperChoices(open) };
}
