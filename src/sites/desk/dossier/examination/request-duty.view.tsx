import { brokenPromise, type Duty, type OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { dutyWords } from '../../words/duty.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = dutyWords.request;

/** What is owed, by what and how it is done, and that time stands still meanwhile. */
export function RequestDutyView({ c, open, errors }: RequestDutyProps) {
  const duty = open.version.content.financialDuty;
  const broken = brokenPromise(open.dossier, c.now);
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.requestDuty({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          {duty ? <p class="govuk-body">{w.procedureSays(duty.name, duty.source)}</p> : null}
          {broken ? <WarningText>{w.broken(vnLongDateTime(broken))}</WarningText> : null}
        </>
      }
    >
      <Textarea
        name="what"
        label={w.what}
        hint={w.whatHint}
        rows={2}
        value={c.form.get('what')}
        error={errors.what}
        required
      />
      <Textarea
        name="ground"
        label={w.ground}
        hint={w.groundHint}
        rows={2}
        value={c.form.get('ground')}
        error={errors.ground}
        required
      />
      <Textarea
        name="how"
        label={w.how}
        hint={w.howHint}
        rows={4}
        value={c.form.get('how')}
        error={errors.how}
        required
      />
    </ActionFrame>
  );
}

/** The same once more as the person will read it, and who that is. */
export function RequestDutyConfirmView({ c, open, duty, receiver }: RequestDutyConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.requestDuty({ code: open.dossier.code })}
      button={w.button}
      final={w.final}
      fields={['what', 'ground', 'how']}
      rows={[
        { name: w.receiver, value: receiver },
        { name: w.what, value: <Written>{duty.what}</Written> },
        { name: w.ground, value: <Written>{duty.ground}</Written> },
        { name: w.how, value: <Written>{duty.how}</Written> },
      ]}
    />
  );
}

interface RequestDutyProps {
  c: C;
  open: OpenAtDesk;
  errors: FieldErrors;
}

interface RequestDutyConfirmProps {
  c: C;
  open: OpenAtDesk;
  duty: Duty;
  receiver: string;
}
