import type { OfficersToAssign, OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = deskWords.assign;

/** Offers the officers who can handle the dossier, each with the number of dossiers that they hold now. */
export function AssignView({ c, open, people, heldCounts, errors }: AssignViewProps) {
  const holder = open.dossier.holderOfficerName;
  const own = people.filter((p) => p.ownUnit);
  const [only, another] = own.length > 0 ? own : people;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.assign({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
    >
      {people.length === 0 ? <WarningText>{holder ? w.nobodyElse(holder) : w.nobody}</WarningText> : null}
      <Radios
        name="to"
        label={w.who}
        required
        error={errors.to}
        value={c.form.get('to') || (another ? undefined : only?.officerId)}
        items={people.map((p) => ({
          value: p.officerId,
          text: p.name,
          hint: `${p.title} – ${p.unitName} – ${w.holdsCount(heldCounts.get(p.officerId) ?? 0)}`,
        }))}
      />
      <Textarea name="note" label={w.note} rows={3} value={c.form.get('note')} error={errors.note} optional />
    </ActionFrame>
  );
}

interface AssignViewProps {
  c: C;
  open: OpenAtDesk;
  people: OfficersToAssign['able'];
  heldCounts: ReadonlyMap<string, number>;
  errors: FieldErrors;
}
