import type { ProcedureContent } from '#domain/procedures';

/** A procedure about which nothing is said but what is given. */
export function bareProcedure(
  o: Pick<ProcedureContent, 'code' | 'name'> & Partial<ProcedureContent>,
): ProcedureContent {
  return {
    field: { code: '', name: 'Hộ tịch' },
    level: 'commune',
    decidedBy: [],
    audience: ['citizen'],
    lifeEvents: [],
    online: 'full',
    promulgatedBy: '',
    summary: '',
    steps: [],
    channels: [],
    fees: [],
    cases: [{ id: 'a', name: 'A' }],
    parts: [],
    results: [],
    legalBasis: [],
    requirements: [],
    form: '',
    route: [],
    delivery: [],
    keywords: [],
    popularity: 0,
    toVerify: [],
    sources: [],
    ...o,
  };
}
