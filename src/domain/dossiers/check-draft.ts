import { type Answers, compileForm, type UnitLookup, validateAnswers } from '#domain/forms';
import { type ProcedureVersion, type ReceivingAgency, receivingAgencies } from '#domain/procedures';
import type { Reader } from '#platform/db/db.ts';
import { localDate } from '#platform/time.ts';
import type { Draft, DraftFault } from './draft.ts';
import { partsOf } from './parts-of.ts';

const ID_NUMBER = /^\d{12}$/;

/**
 * Everything that still stands in the way of sending a draft, in the order of the four steps; empty when it can go.
 * Gives the answers as they are kept and the agencies that may decide, with who receives for each.
 * @param filled the ids of the parts that have a file.
 */
export async function checkDraft(
  db: Reader,
  draft: Draft,
  version: ProcedureVersion,
  filled: ReadonlySet<string>,
  o: { now: Date; units?: UnitLookup },
): Promise<{ faults: DraftFault[]; data: Answers; agencies: ReceivingAgency[] }> {
  const { content } = draft;
  const faults: DraftFault[] = [];
  if (!version.content.cases.some((c) => c.id === content.caseId))
    faults.push({ step: 'info', code: 'case' });
  const agencies = await receivingAgencies(db, version.code);
  if (!agencies.some((a) => a.id === content.agencyId)) faults.push({ step: 'info', code: 'agency' });
  if (content.onBehalf && (!content.owner.name.trim() || !ID_NUMBER.test(content.owner.idNumber)))
    faults.push({ step: 'info', code: 'owner' });
  const form = version.formSchema ? compileForm(version.formSchema) : undefined;
  const checked =
    form &&
    validateAnswers(form, content.answers, {
      today: localDate(o.now),
      ...(o.units ? { units: o.units } : {}),
    });
  if (!checked?.ok)
    faults.push({ step: 'info', code: 'form', params: { count: checked?.errors.length ?? 0 } });
  const data = checked?.ok ? checked.data : {};
  for (const p of partsOf(version.content, content.caseId, data))
    if (p.required && !filled.has(p.id))
      faults.push({ step: 'parts', code: 'part', params: { part: p.id, name: p.name } });
  const { delivery, deliveryAddress: to } = content;
  if (!delivery || !version.content.delivery.includes(delivery))
    faults.push({ step: 'fee', code: 'delivery' });
  else if (delivery === 'post' && !(to.provinceCode && to.communeCode && to.detail.trim()))
    faults.push({ step: 'fee', code: 'address' });
  if (!content.declared) faults.push({ step: 'fee', code: 'declaration' });
  return { faults, data, agencies };
}
