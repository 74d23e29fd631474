import { expect, test } from 'vitest';
import { getVersion } from '#domain/procedures';
import { unitLookup } from '#domain/units';
import { birthAnswers, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { checkDraft } from './check-draft.ts';
import { type DraftContent, emptyContent } from './draft.ts';
import { startDraft } from './start-draft.ts';

const ADDRESS = { provinceCode: '99', communeCode: '99001', detail: 'Số 12' };

test('a draft is sent only with a case, an office, an owner, a form, papers and a way of delivery that there are', async () => {
  const deps = await seededDeps();
  const citizen = await someCitizen(deps);
  const now = deps.clock.now();
  const draft = await deps.db.tx((tx) =>
    startDraft(tx, deps.keys, { citizen, procedureCode: '1.001193', now }),
  );
  const version = await getVersion(deps.db, draft.versionId);
  const units = await unitLookup(deps.db);
  // of an office its id alone is looked at
  const agencies = [{ id: 'office' }] as unknown as Parameters<typeof checkDraft>[2]['agencies'];
  const right: DraftContent = {
    ...emptyContent,
    agencyId: 'office',
    answers: birthAnswers,
    delivery: 'desk',
  };
  const faultsOf = (change: Partial<DraftContent>, o: { filled?: string[]; chosen?: boolean } = {}) => {
    const filled = new Set(o.filled ?? ['giay-chung-sinh']);
    const cases = version.content.cases.map(({ when: _, ...each }) => each);
    // a procedure whose case the person chooses
    const asked = o.chosen ? { ...version, content: { ...version.content, cases } } : version;
    const content = { ...right, ...change };
    return checkDraft({ ...draft, content }, asked, { agencies, filled, units, now }).faults.map(
      (f) => f.code,
    );
  };
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ caseId: 'thuong' }, { chosen: true })).toEqual([]);
  expect(faultsOf({ caseId: 'khong-co' }, { chosen: true })).toContain('case');
  expect(faultsOf({ agencyId: 'another' })).toEqual(['agency']);
  expect(faultsOf({ agencyId: '' })).toEqual(['agency']);
  const owner = { ...emptyContent.owner, name: 'LÊ THỊ HOA', idNumber: '099194000321' };
  expect(faultsOf({ onBehalf: true, owner })).toEqual([]);
  expect(faultsOf({ onBehalf: true, owner: { ...owner, idNumber: '1' } })).toEqual(['owner']);
  expect(faultsOf({ onBehalf: false, owner: { ...owner, idNumber: '1' } })).toEqual([]);
  const { childName: _, ...nameless } = birthAnswers;
  expect(faultsOf({ answers: nameless })).toContain('form');
  expect(faultsOf({}, { filled: [] })).toEqual(['part']);
  expect(faultsOf({ delivery: '' })).toEqual(['delivery']);
  expect(version.content.delivery).not.toContain('by-drone');
  expect(faultsOf({ delivery: 'by-drone' as 'desk' })).toEqual(['delivery']);
  expect(faultsOf({ delivery: 'post', deliveryAddress: ADDRESS })).toEqual([]);
  expect(faultsOf({ delivery: 'post', deliveryAddress: { ...ADDRESS, detail: '' } })).toEqual(['address']);
  expect(faultsOf({ delivery: 'desk', deliveryAddress: { ...ADDRESS, detail: '' } })).toEqual([]);
});
