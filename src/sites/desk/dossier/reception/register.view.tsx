import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { incomingWords as w } from '../../words/incoming.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

/** What will stand in the register, before it is entered. Its number is known when it is taken, and not before. */
export function RegisterView({ c, open, errors }: RegisterViewProps) {
  const { dossier, version } = open;
  const { code, procedureName, ownerName, receiverAgencyName, step } = dossier;
  const next = version.content.route[step + 1];
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.register({ code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <SummaryList
            rows={[
              { name: w.number, value: w.nextOfYear(Number(localDate(c.now).slice(0, 4))) },
              { name: w.from, value: `${ownerName} (${receiverAgencyName})` },
              { name: w.about, value: procedureName },
              ...(next ? [{ name: w.goesTo, value: next.name }] : []),
            ]}
          />
        </>
      }
    >
      <Textarea name="note" label={w.note} rows={2} value={c.form.get('note')} error={errors.note} optional />
    </ActionFrame>
  );
}

interface RegisterViewProps {
  c: C;
  open: OpenAtDesk;
  errors: FieldErrors;
}
