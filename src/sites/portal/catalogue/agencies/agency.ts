import { findAgencyByCode, getAgency } from '#domain/agencies';
import type { Actor } from '#domain/journal';
import { listFacts, listProcedures } from '#domain/procedures';
import { NotFound } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { AgencyView } from './agency.view.tsx';
import { officesNow } from './offices-now.ts';

const CODE = /^[A-Z]\d{2}(\.\d{2}){1,4}$/;

export async function get(c: C<Actor, 'code'>): Promise<Answer> {
  const { code } = c.params;
  const agency = CODE.test(code) ? await findAgencyByCode(c.deps.db, code) : undefined;
  if (!agency) throw new NotFound('agency');
  const receivedAt =
    agency.receivedAtId === agency.id ? agency : await getAgency(c.deps.db, agency.receivedAtId);
  const list = await listProcedures(c.deps.db, { agencyId: agency.id });
  const officeOf = await officesNow(c, [agency]);
  const facts = await listFacts(
    c.deps.db,
    list.items.map((i) => i.code),
  );
  return page(AgencyView({ c, agency, office: officeOf(agency), receivedAt, list, facts }));
}
