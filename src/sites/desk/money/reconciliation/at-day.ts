import { type DayRef, providerProfiles } from '#domain/payments';
import { NotFound } from '#platform/errors.ts';
import type { Form } from '#platform/http/form.ts';
import { isId } from '#platform/ids.ts';
import { isDate } from '#platform/time.ts';

/** The day that an address or a form names. @throws NotFound where it names none. */
export function dayIn(form: Form): DayRef {
  const ref = { ownerAgencyId: form.get('co-quan'), gateway: form.get('cong'), day: form.get('ngay') };
  const isKnown = providerProfiles.some((p) => p.gateway === ref.gateway);
  if (!isId(ref.ownerAgencyId) || !isKnown || !isDate(ref.day)) throw new NotFound('money');
  return ref;
}

/** The same as an address writes it. */
export function queryOfDay({ ownerAgencyId, gateway, day }: DayRef): Record<string, string> {
  return { 'co-quan': ownerAgencyId, cong: gateway, ngay: day };
}
