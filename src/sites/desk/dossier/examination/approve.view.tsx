import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Inset } from '#platform/ui/inset.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { detailsOf } from '#views/dossier/event-text.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = deskWords.approve;

/** Shows the officer's proposal above the decision. */
export function ApproveView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  const examined = open.events.findLast((e) => e.verb === 'examine');
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.approve({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      before={
        examined ? (
          <Inset>
            <p>
              <strong>{w.examination}</strong> – {examined.actorName}: {detailsOf(examined).join('. ')}
            </p>
            {examined.note ? <p class="mc-note">{examined.note}</p> : null}
          </Inset>
        ) : null
      }
    >
      <Radios
        name="decision"
        label={w.decision}
        required
        value={c.form.get('decision')}
        error={errors.decision}
        items={[
          { value: 'granted', text: w.grant },
          { value: 'denied', text: w.deny },
          { value: 'send-back', text: w.sendBack },
        ]}
      />
      <Textarea name="note" label={w.note} rows={4} value={c.form.get('note')} error={errors.note} />
    </ActionFrame>
  );
}
