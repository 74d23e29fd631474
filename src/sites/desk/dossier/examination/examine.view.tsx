import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { examinationWords } from '../../words/examination.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { OpinionsPanel } from './opinions-panel.tsx';
import { SentBack } from './sent-back.tsx';

const w = examinationWords.examine;

export function ExamineView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.examine({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <SentBack open={open} />
          <OpinionsPanel open={open} now={c.now} />
        </>
      }
    >
      <Radios
        name="proposal"
        label={w.proposal}
        required
        value={c.form.get('proposal')}
        error={errors.proposal}
        items={[
          { value: 'grant', text: w.grant },
          { value: 'deny', text: w.deny },
        ]}
      />
      <Textarea
        name="opinion"
        label={w.opinion}
        rows={5}
        value={c.form.get('opinion')}
        error={errors.opinion}
      />
    </ActionFrame>
  );
}
