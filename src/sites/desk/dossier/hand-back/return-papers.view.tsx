import { type OpenAtDesk, type PaperCount, restOfPapers } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Checkboxes } from '#platform/ui/checkboxes.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handBackWords } from '../../words/hand-back.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { PAPER, type PaperChoice } from './papers-chosen.ts';

const w = handBackWords.returnPapers;

export const TAKEN_BY = 'nguoi-nhan';
export const REST = 'con-lai';
export const NOTE = 'ghi-chu';

/** Which of the papers that the desk has go back now, to whom, and what becomes of the rest. */
export function ReturnPapersView({ c, open, choices, errors }: ReturnPapersProps) {
  const wasSent = c.form.has(TAKEN_BY);
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.returnPapers({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={<p class="govuk-body">{w.lead}</p>}
    >
      <Checkboxes
        name={PAPER}
        label={w.which}
        values={wasSent ? c.form.all(PAPER) : choices.map((p) => p.value)}
        error={errors[PAPER]}
        items={choices.map(({ value, text }) => ({ value, text }))}
      />
      <TextInput
        name={TAKEN_BY}
        label={w.takenBy}
        hint={w.takenByHint(open.people.submitter.name)}
        value={c.form.get(TAKEN_BY)}
        error={errors[TAKEN_BY]}
      />
      <Radios
        name={REST}
        label={w.rest}
        value={c.form.get(REST) || 'later'}
        items={restOfPapers.map((value) => ({ value, text: w.restOf[value] }))}
      />
      <Textarea name={NOTE} label={w.note} rows={3} value={c.form.get(NOTE)} error={errors[NOTE]} optional />
    </ActionFrame>
  );
}

/** What an officer says of the papers. */
export interface PapersSaid {
  gave: PaperCount[];
  rest: (typeof restOfPapers)[number];
  takenBy: string;
  note: string;
}

interface ReturnPapersProps {
  c: C;
  open: OpenAtDesk;
  choices: PaperChoice[];
  errors: FieldErrors;
}
