import type { OpenAtDesk, Reach } from '#domain/dossiers';
import { partsOf } from '#domain/drafts';
import type { Limit } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { limitText } from '#views/dossier/limit-text.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { ActionFrame } from '../action.frame.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';

const w = deskWords.accept;

/** Shows the clerk what accepting will promise: the time limit, the date of the result, and where the dossier goes next. */
export function AcceptView({ c, open, limit, promisedAt: promised, reach, errors }: AcceptViewProps) {
  const { code, ownerAgencyName } = open.dossier;
  const missingNames = missingParts(open);
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.accept({ code })}
      button={w.button}
      errors={errors}
    >
      {missingNames.length > 0 ? <WarningText>{w.missing(missingNames.join('; '))}</WarningText> : null}
      <SummaryList
        rows={[
          { name: w.limit, value: limitText(limit) },
          ...(promised ? [{ name: w.promise, value: <strong>{vnLongDateTime(promised)}</strong> }] : []),
          { name: w.next, value: `${ownerAgencyName} – ${open.version.content.route[1]?.name ?? ''}` },
          { name: deskWords.fee, value: feeText(open) },
          { name: w.receiptDelivery, value: sentTo(reach) },
        ]}
      />
      {promised ? null : (
        <>
          <p class="govuk-body">{w.limitInWords}</p>
          <TextInput
            name="date"
            label={w.date}
            hint={w.dateHint}
            value={c.form.get('date')}
            error={errors.date}
            required
            width={10}
          />
          <TextInput
            name="time"
            label={w.time}
            hint={w.timeHint}
            value={c.form.get('time')}
            error={errors.time}
            required
            width={5}
          />
        </>
      )}
      <Textarea name="note" label={w.note} value={c.form.get('note')} error={errors.note} rows={2} optional />
    </ActionFrame>
  );
}

// NĐ 118/2025 Đ17 k2
function sentTo({ email, phone }: Reach): string {
  if (email) return w.sentByEmail(email);
  return phone ? w.sentBySms(phone) : w.sentByHand;
}

function missingParts(open: OpenAtDesk): string[] {
  const partsWithFiles = new Set(open.files.map((f) => f.partId));
  return partsOf(open.version.content, open.dossier.caseId, open.answers)
    .filter((p) => p.required && !partsWithFiles.has(p.id))
    .map((p) => p.name);
}

interface AcceptViewProps {
  c: C;
  open: OpenAtDesk;
  limit: Limit | undefined;
  promisedAt: Date | undefined;
  reach: Reach;
  errors: FieldErrors;
}
