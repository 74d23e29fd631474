import { mayAnswer, type OpenAtDesk, type OpinionAsked } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { Checkboxes } from '#platform/ui/checkboxes.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { opinionWords } from '../../words/opinion.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = opinionWords.callOff;

/** The agencies that have not answered yet, of which some need not any more, and why. */
export function CallOffOpinionView({ c, open, errors }: CallOffOpinionProps) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.callOffOpinion({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      before={<p class="govuk-body">{w.lead}</p>}
    >
      <Checkboxes
        name="agency"
        label={w.agencies}
        required
        values={c.form.all('agency')}
        error={errors.agency}
        items={open.dossier.opinions.filter(mayAnswer).map((o) => ({
          value: o.agencyId,
          text: o.agencyName,
          hint: opinionWords.panel.due(vnLongDateTime(new Date(o.dueAt))),
        }))}
      />
      <Textarea
        name="reason"
        label={w.reason}
        hint={w.reasonHint}
        rows={3}
        value={c.form.get('reason')}
        error={errors.reason}
        required
      />
    </ActionFrame>
  );
}

/** The same once more. */
export function CallOffOpinionConfirmView({ c, open, over, reason }: CallOffOpinionConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.callOffOpinion({ code: open.dossier.code })}
      button={w.button}
      final={w.final}
      fields={['agency', 'reason']}
      rows={[
        { name: w.agencies, value: over.map((o) => o.agencyName).join(', ') },
        { name: w.reason, value: <Written>{reason}</Written> },
      ]}
    />
  );
}

interface CallOffOpinionProps {
  c: C;
  open: OpenAtDesk;
  errors: FieldErrors;
}

interface CallOffOpinionConfirmProps {
  c: C;
  open: OpenAtDesk;
  /** The questions that are called off. */
  over: readonly OpinionAsked[];
  reason: string;
}
