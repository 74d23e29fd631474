import { eventOfForm, issueFormAgain, listIssued, mayIssueAgain, type OpenAtDesk } from '#domain/dossiers';
import { type FieldErrors, NotFound } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { type FormOfDossier, formNamed, formsOf } from '#views/forms/forms-of.ts';
import { printedForms } from '#views/forms/printed-forms.ts';
import { receptionWords } from '../../words/reception.ts';
import { type AtDossier, openDossier } from '../at-dossier.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { IssueAgainView, SEEN } from './issue-again.view.tsx';

const MOST = 500;

/** Asks why a form is given once more, and says what that makes of it. */
export async function get(c: AtDossier<'form'>) {
  return show(c, await openForm(c), {});
}

export async function post(c: AtDossier<'form'>) {
  const { open, of } = await openForm(c);
  const errors: FieldErrors = {};
  const reason = readText(c, 'reason', MOST, errors);
  if (!reason) errors.reason = receptionWords.issueAgain.needReason;
  if (hasErrors(errors)) return show(c, { open, of }, errors, 422);
  const { ownerAgencyId, id, code } = open.dossier;
  return c.change(async (tx) => {
    await issueFormAgain(tx, {
      ref: { ownerAgencyId, id },
      officer: c.actor,
      form: of.form,
      eventSeq: of.issued?.eventSeq ?? eventOfForm(open.events, of.form)?.seq ?? open.dossier.eventSeq,
      // the copy that was seen: another may have come meanwhile
      replaces: c.form.get(SEEN) || of.issued?.id,
      reason,
      now: c.now,
    });
    return deskPaths.form({ code, form: printedForms[of.form].slug });
  });
}

async function openForm(c: AtDossier<'form'>): Promise<{ open: OpenAtDesk; of: FormOfDossier }> {
  const open = await openDossier(c);
  const of = formNamed(formsOf(open, 'desk', await listIssued(c.deps.db, open.dossier)), c.params.form);
  if (!of || of.undoing || !mayIssueAgain(c.actor, open.dossier, of.form)) throw new NotFound('form');
  return { open, of };
}

function show(
  c: AtDossier<'form'>,
  { open, of }: { open: OpenAtDesk; of: FormOfDossier },
  errors: FieldErrors,
  status = 200,
) {
  return page(IssueAgainView({ c, open, of, errors }), { status });
}
