import {
  feeBack,
  type HandBack,
  isNoPaper,
  type OpenAtDesk,
  papersAtDesk,
  papersBack,
} from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Radios } from '#platform/ui/radios.tsx';
import type { SummaryRow } from '#platform/ui/summary-list.tsx';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { handBackWords as w } from '../../words/hand-back.ts';
import { feeText } from '../dossier/fee-text.ts';

export const PAPERS = 'giay-to';
export const FEE = 'phi';

/** What becomes of the papers that the desk has and of the fee that was paid: asked of whoever ends a dossier without what was asked for. */
export function HandBackFields({ c, open, errors, onlyWhatIs }: HandBackFieldsProps) {
  const papers = papersAtDesk(open.events);
  return (
    <>
      {isNoPaper(papers) ? (
        onlyWhatIs ? null : (
          <p class="govuk-body">{w.noPapers}</p>
        )
      ) : (
        <Radios
          name={PAPERS}
          label={w.papers}
          hint={w.papersHint(dossierWords.paperCount(papers))}
          value={c.form.get(PAPERS)}
          error={errors[PAPERS]}
          items={papersBack.map((value) => ({ value, text: w.papersBack[value] }))}
          required
        />
      )}
      {isPaid(open) ? (
        <Radios
          name={FEE}
          label={w.fee}
          hint={feeText(open)}
          value={c.form.get(FEE)}
          error={errors[FEE]}
          items={feeBack.map((value) => ({ value, text: w.feeBack[value] }))}
          required
        />
      ) : null}
    </>
  );
}

/** Reads both; what is missing stands in `errors`. */
export function readHandBack(c: C, open: OpenAtDesk, errors: FieldErrors): HandBack {
  const papers = papersBack.find((value) => value === c.form.get(PAPERS));
  const fee = feeBack.find((value) => value === c.form.get(FEE));
  if (!papers && !isNoPaper(papersAtDesk(open.events))) errors[PAPERS] = w.needPapers;
  if (!fee && isPaid(open)) errors[FEE] = w.needFee;
  return { ...(papers ? { papers } : {}), ...(fee ? { fee } : {}) };
}

/** The same in the words of the page that asks once more. */
export function handBackRows(open: OpenAtDesk, { papers, fee }: HandBack): SummaryRow[] {
  return [
    ...(papers ? [{ name: w.papers, value: w.papersBack[papers] }] : []),
    ...(fee && isPaid(open) ? [{ name: w.fee, value: `${feeText(open)}. ${w.feeBack[fee]}` }] : []),
  ];
}

function isPaid({ fee }: OpenAtDesk): boolean {
  return (fee?.paid ?? 0) > 0;
}

interface HandBackFieldsProps {
  c: C;
  open: OpenAtDesk;
  errors: FieldErrors;
  /** Says nothing where the desk has no papers. */
  onlyWhatIs?: boolean;
}
