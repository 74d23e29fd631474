import type { Former, OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { verbNames } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { takeBackWords as w } from '../../words/take-back.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

/** What is taken back, where the dossier stands and where it goes back to, and what follows for whoever got it. */
export function TakeBackView({ c, open, former, errors }: TakeBackViewProps) {
  const { dossier } = open;
  const { act, place } = former;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.takeBack({ code: dossier.code })}
      button={w.button}
      warning
      errors={errors}
      before={
        <>
          <SummaryList
            rows={[
              { name: w.act, value: verbNames[act.verb] },
              { name: w.at, value: vnLongDateTime(act.at) },
              { name: w.from, value: w.standing(stepNameOf(dossier), holderOf(dossier)) },
              { name: w.to, value: w.standing(stepNameOf(place), holderOf(place)) },
              ...(place.stepDueAt ? [{ name: w.due, value: vnLongDateTime(place.stepDueAt) }] : []),
            ]}
          />
          <p class="govuk-body">{w.lead}</p>
        </>
      }
    >
      <Textarea
        name="reason"
        label={w.reason}
        rows={3}
        value={c.form.get('reason')}
        error={errors.reason}
        optional
      />
    </ActionFrame>
  );
}

function holderOf(d: Pick<OpenAtDesk['dossier'], 'holderOfficerName' | 'holderAgencyName'>): string {
  return d.holderOfficerName || d.holderAgencyName;
}

interface TakeBackViewProps {
  c: C;
  open: OpenAtDesk;
  former: Former;
  errors: FieldErrors;
}
