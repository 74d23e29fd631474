import type { DutyEnded, OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { dossierWords } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { dutyWords } from '../../words/duty.ts';
import { ActionFrame } from '../action.frame.tsx';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { DateAndTime } from '../date-and-time.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = dutyWords.record;

/** What was asked for and when, and what has become of it: done, when and by which paper; or called off, and why. */
export function RecordDutyView({ c, open, errors }: RecordDutyProps) {
  const { code, waitsFor, promisedAt } = open.dossier;
  const names = dossierWords.duty;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.recordDuty({ code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <SummaryList
            rows={[
              ...(waitsFor?.thing === 'duty'
                ? [
                    { name: names.what, value: waitsFor.what },
                    { name: names.ground, value: waitsFor.ground },
                    { name: w.askedAt, value: vnLongDateTime(new Date(waitsFor.askedAt)) },
                  ]
                : []),
              ...(promisedAt ? [{ name: w.promise, value: vnLongDateTime(promisedAt) }] : []),
            ]}
          />
        </>
      }
    >
      <Radios
        name="happened"
        label={w.happened}
        required
        value={c.form.get('happened')}
        error={errors.happened}
        items={[
          { value: 'done', text: w.done, reveals: <Done c={c} errors={errors} /> },
          {
            value: 'called-off',
            text: w.calledOff,
            hint: w.calledOffHint,
            reveals: (
              <Textarea
                name="reason"
                label={w.reason}
                hint={w.reasonHint}
                rows={3}
                value={c.form.get('reason')}
                error={errors.reason}
              />
            ),
          },
        ]}
      />
    </ActionFrame>
  );
}

function Done({ c, errors }: Pick<RecordDutyProps, 'c' | 'errors'>) {
  return (
    <>
      <DateAndTime c={c} words={w} errors={errors} />
      <TextInput
        name="proof"
        label={w.proof}
        hint={w.proofHint}
        value={c.form.get('proof')}
        error={errors.proof}
        width={30}
      />
    </>
  );
}

/** The same once more, with the promise that follows. */
export function RecordDutyConfirmView({ c, open, ended, promisedAt }: RecordDutyConfirmProps) {
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={ended.how === 'done' ? w.confirmDone : w.confirmCalledOff}
      action={deskPaths.recordDuty({ code: open.dossier.code })}
      button={w.button}
      final={w.final}
      fields={['happened', 'date', 'time', 'proof', 'reason']}
      rows={[
        ...(ended.how === 'done'
          ? [
              { name: w.doneAt, value: vnLongDateTime(ended.doneAt) },
              { name: w.proof, value: ended.proof },
            ]
          : [{ name: w.reason, value: <Written>{ended.reason}</Written> }]),
        ...(promisedAt
          ? [{ name: w.promiseThen, value: <strong>{vnLongDateTime(promisedAt)}</strong> }]
          : []),
      ]}
    />
  );
}

interface RecordDutyConfirmProps {
  c: C;
  open: OpenAtDesk;
  ended: DutyEnded;
  promisedAt: Date | null;
}

interface RecordDutyProps {
  c: C;
  open: OpenAtDesk;
  errors: FieldErrors;
}
