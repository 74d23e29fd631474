import type { ReceivingAgency } from '#domain/agencies';
import type { WorkCalendar } from '#domain/calendar';
import {
  type Answers,
  compileStoredForm,
  computeAnswers,
  type Fault,
  type UnitLookup,
  validateAnswers,
} from '#domain/forms';
import type { ProcedureVersion } from '#domain/procedures';
import { localDate } from '#platform/time.ts';
import { caseOf } from './case-of.ts';
import type { Draft, DraftFault } from './draft.ts';
import { deliveryHolds, ownerHolds } from './draft-fields.ts';
import { partsOf } from './parts-of.ts';

/**
 * Everything that still prevents a draft from being sent, in the order of the four steps; empty when it can be sent.
 * Also returns the case, and the checked answers as they are stored, or none while they contain a fault.
 * @param o.agencies the agencies that may decide, from `receivingAgencies`. @param o.filled the ids of the parts that have a file.
 */
export function checkDraft(draft: Draft, version: ProcedureVersion, o: CheckInput): DraftCheck {
  const { content } = draft;
  const today = localDate(o.now);
  const form = version.formSchema ? compileStoredForm(version.formSchema) : undefined;
  const known = { today, units: o.units, calendar: o.calendar };
  const answers = form ? computeAnswers(form, content.answers, known) : content.answers;
  const caseId = caseOf(version.content, { answers, chosen: content.caseId });
  const context = { ...known, filingCase: caseId };
  const faults: DraftFault[] = [];
  if (!version.content.cases.some((c) => c.id === caseId)) faults.push({ step: 'info', code: 'case' });
  if (!o.agencies.some((a) => a.id === content.agencyId)) faults.push({ step: 'info', code: 'agency' });
  if (content.onBehalf && !ownerHolds(content.owner, context)) faults.push({ step: 'info', code: 'owner' });
  const checked = form && validateAnswers(form, content.answers, context);
  if (!checked?.ok)
    faults.push({ step: 'info', code: 'form', params: { count: checked?.errors.length ?? 0 } });
  const data = checked?.ok ? checked.data : {};
  for (const p of partsOf(version.content, caseId, data))
    if (p.required && !o.filled.has(p.id))
      faults.push({ step: 'parts', code: 'part', params: { part: p.id, name: p.name } });
  const { delivery } = content;
  if (!delivery || !version.content.delivery.includes(delivery))
    faults.push({ step: 'fee', code: 'delivery' });
  else if (delivery === 'post' && !deliveryHolds(content.deliveryAddress, context))
    faults.push({ step: 'fee', code: 'address' });
  return { faults, formFaults: checked && !checked.ok ? checked.errors : [], data, caseId };
}

interface CheckInput {
  agencies: readonly ReceivingAgency[];
  filled: ReadonlySet<string>;
  units: UnitLookup;
  /** The working time of the receiving agency, where the form counts days. */
  calendar?: WorkCalendar | undefined;
  now: Date;
}

interface DraftCheck {
  faults: DraftFault[];
  /** What is missing or wrong in the e-form, box by box. */
  formFaults: Fault[];
  data: Answers;
  /** The case, chosen or told by the answers; '' while it is not known. */
  caseId: string;
}
