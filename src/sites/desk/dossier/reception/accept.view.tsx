import { type FiledTwice, type OpenAtDesk, type Reach, visitDay, waitsForOriginals } from '#domain/dossiers';
import { partsOf } from '#domain/drafts';
import type { PlaceElsewhere } from '#domain/forms';
import type { Limit } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import { vnDate, vnDateTime, vnLongDateTime } from '#platform/time.ts';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { limitText } from '#views/dossier/limit-text.ts';
import { statusNames } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { receptionWords } from '../../words/reception.ts';
import { ActionFrame } from '../action.frame.tsx';
import { DateAndTime } from '../date-and-time.tsx';
import { feeText } from '../dossier/fee-text.ts';
import { deskPaths } from '../dossier.paths.ts';
import { PapersCounted } from './papers-counted.tsx';
import { PlacedElsewhere } from './placed-elsewhere.tsx';

const w = receptionWords.accept;
/** The tick that says that the originals are at the counter. */
export const ORIGINALS = 'originals';

/** Shows the clerk what accepting will promise: the time limit, the date of the result, and where the dossier goes next. */
export function AcceptView({ c, open, facts, errors }: AcceptViewProps) {
  const { code } = open.dossier;
  const { promisedAt: promised } = facts;
  const missingNames = missingParts(open);
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.accept({ code })}
      button={promised ? w.button : deskWords.review}
      errors={errors}
    >
      <FiledTwiceWarning twice={facts.twice} />
      <PlacedElsewhere open={open} places={facts.elsewhere} />
      {missingNames.length > 0 ? <WarningText>{w.missing(missingNames.join('; '))}</WarningText> : null}
      <SummaryList
        rows={[
          ...(promised ? [{ name: w.promise, value: <strong>{vnLongDateTime(promised)}</strong> }] : []),
          ...acceptRows(open, facts),
        ]}
      />
      <UnverifiedYears years={facts.unverified} />
      {promised ? null : (
        <>
          <p class="govuk-body">{w.limitInWords}</p>
          <DateAndTime c={c} words={w} errors={errors} required />
        </>
      )}
      {waitsForOriginals(open.version.content, open.dossier) ? (
        <Originals c={c} open={open} error={errors[ORIGINALS]} />
      ) : null}
      <PapersCounted c={c} open={open} errors={errors} />
      <Textarea name="note" label={w.note} value={c.form.get('note')} error={errors.note} rows={2} optional />
    </ActionFrame>
  );
}

function Originals({ c, open, error }: { c: C; open: OpenAtDesk; error: string | undefined }) {
  const day = visitDay(open.version.content, open.answers);
  return (
    <>
      <Inset>
        <p>{w.originalsLead}</p>
        {day ? <p>{w.visit(vnDate(day))}</p> : null}
      </Inset>
      <Checkbox
        name={ORIGINALS}
        label={w.originals}
        checked={c.form.get(ORIGINALS) === 'true'}
        error={error}
        required
      />
    </>
  );
}

/** What follows from accepting, whoever says when the result is due. */
export function acceptRows(open: OpenAtDesk, { limit, reach }: AcceptFacts): SummaryRow[] {
  const { ownerAgencyName } = open.dossier;
  return [
    { name: w.limit, value: limitText(limit) },
    { name: w.next, value: `${ownerAgencyName} – ${open.version.content.route[1]?.name ?? ''}` },
    { name: deskWords.fee, value: feeText(open) },
    { name: w.receiptDelivery, value: sentTo(reach) },
  ];
}

/** Beside a promise: which years on the way to it have rest days that are not confirmed yet. */
export function UnverifiedYears({ years }: { years: readonly number[] }) {
  return years.map((year) => <WarningText key={year}>{w.unverifiedYear(year)}</WarningText>);
}

// NĐ 118/2025 Đ17 k2
function sentTo({ email, phone }: Reach): string {
  if (email) return w.sentByEmail(email);
  return phone ? w.sentBySms(phone) : w.sentByHand;
}

/** Says that the same owner has filed the same procedure within days: which dossier it is, or only that there is one. */
function FiledTwiceWarning({ twice: { seen, hidden } }: { twice: FiledTwice }) {
  if (seen.length + hidden === 0) return null;
  return (
    <div id="nop-trung">
      <WarningText>{w.filedTwice}</WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {seen.map(({ code, status, submittedAt }) => (
          <li key={code}>
            <a class="govuk-link" href={deskPaths.dossier({ code })}>
              {code}
            </a>{' '}
            {w.filedTwiceAt(vnDateTime(submittedAt), statusNames[status])}
          </li>
        ))}
        {hidden > 0 ? <li>{w.filedTwiceElsewhere(hidden)}</li> : null}
      </ul>
    </div>
  );
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
  facts: AcceptFacts;
  errors: FieldErrors;
}

export interface AcceptFacts {
  limit: Limit | undefined;
  /** As it is counted; undefined where the clerk says it. */
  promisedAt: Date | undefined;
  /** Years on the way to the promise whose rest days are not confirmed. */
  unverified: readonly number[];
  reach: Reach;
  /** Others of the same owner and procedure, filed within days. */
  twice: FiledTwice;
  /** The addresses by which an agency is competent and that lie outside of where this one is. */
  elsewhere: readonly PlaceElsewhere[];
}
