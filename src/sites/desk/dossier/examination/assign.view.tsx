import { type OfficersToAssign, type OpenAtDesk, suggestedOfficer } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Radios } from '#platform/ui/radios.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { examinationWords } from '../../words/examination.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = examinationWords.assign;

/**
 * Offers the officers who can handle the dossier, each with the number of dossiers that they hold now: those of the step's own unit
 * first, the others marked. One is chosen beforehand only for a reason that is told.
 */
export function AssignView({ c, open, people, heldCounts, errors }: AssignViewProps) {
  const holder = open.dossier.holderOfficerName;
  const suggested = suggestedOfficer(people, heldCounts);
  const noneOfUnit = people.length > 0 && !people.some((p) => p.ownUnit);
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
      {noneOfUnit ? <WarningText>{w.noneOfUnit}</WarningText> : null}
      <Radios
        name="to"
        label={w.who}
        hint={
          suggested
            ? w.suggested[suggested.why](suggested.officer.name, suggested.officer.unitName)
            : undefined
        }
        required
        error={errors.to}
        value={c.form.get('to') || suggested?.officer.officerId}
        items={people.map((p) => ({
          value: p.officerId,
          text: p.name,
          hint: [
            ...(p.ownUnit ? [] : [w.otherUnit]),
            p.title,
            p.unitName,
            w.holdsCount(heldCounts.get(p.officerId) ?? 0),
          ].join(' – '),
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
