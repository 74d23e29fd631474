import type { OpenAtDesk } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';
import { examinationWords } from '../../words/examination.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { Examination } from './approve.view.tsx';

const w = examinationWords.approve;

/** Shows the decision once more, under what was proposed. */
export function ApproveConfirmView({ c, open, decision, note }: ApproveConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm[decision]}
      action={deskPaths.approve({ code: open.dossier.code })}
      button={w.button}
      warning={decision === 'denied'}
      final={w.final}
      fields={['decision', 'note']}
      before={<Examination open={open} />}
      rows={[
        { name: w.decision, value: <strong>{decision === 'granted' ? w.grant : w.deny}</strong> },
        { name: w.note, value: note ? <Written>{note}</Written> : w.noNote },
      ]}
    />
  );
}

interface ApproveConfirmProps {
  c: C;
  open: OpenAtDesk;
  decision: 'granted' | 'denied';
  note: string;
}
