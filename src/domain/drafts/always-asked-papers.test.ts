import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  compileForm,
  evaluateCondition,
  type Field,
  type Form,
  fieldsOf,
  validateAnswers,
  visibleFields,
} from '#domain/forms';
import type { ProcedureContent } from '#domain/procedures';
import { asksCase, caseOf } from './case-of.ts';
import { partsOf } from './parts-of.ts';

const SEED = new URL('../../../seed/', import.meta.url);
const TODAY = '2026-11-19';
const A_LONG_LIST = 20;

/** What the law of each procedure always demands: of these papers at least one, when this was answered or this case chosen. */
const ALWAYS: Record<string, Demand[]> = {
  '1.000894': [],
  // Luật Hộ tịch 60/2014/QH13, Điều 16 khoản 1; an electronic paper of birth is already with the agency
  '1.001193': [
    {
      oneOf: ['giay-chung-sinh', 'van-ban-lam-chung', 'giay-cam-doan', 'bien-ban-bo-roi'],
      unless: is('birthProof', 'chung-sinh-dien-tu'),
    },
    { oneOf: ['bien-ban-bo-roi'], when: is('birthProof', 'bo-roi') },
    { oneOf: ['bien-ban-bo-roi'], case: 'bo-roi' },
    { oneOf: ['xac-nhan-mang-thai-ho'], case: 'mang-thai-ho' },
    { oneOf: ['van-ban-uy-quyen'], when: is('requesterRelation', 'uy-quyen') },
  ],
  '1.001456': [
    { oneOf: ['anh-chan-dung'] },
    { oneOf: ['can-cuoc-mat-truoc', 'giay-khai-sinh'] },
    { oneOf: ['can-cuoc-mat-sau', 'giay-khai-sinh'] },
    { oneOf: ['giay-to-giam-ho'], when: is('guardianRelation', 'giam-ho') },
    { oneOf: ['ho-chieu-cu', 'don-bao-mat'], unless: is('requestKind', 'lan-dau', 'het-han') },
  ],
  '1.001612': [
    { oneOf: ['bien-ban-hop'], when: is('ownerKind', 'ho-gia-dinh') },
    { oneOf: ['uy-quyen-chu-ho'], when: is('ownerKind', 'ho-gia-dinh') },
  ],
  '1.004222': [
    { oneOf: ['thue-muon'], when: is('placeKind', 'thue') },
    { oneOf: ['xac-nhan-co-so'], when: is('placeKind', 'co-so', 'phuong-tien') },
  ],
  '1.004873': [
    { oneOf: ['ly-hon-chung-tu'], when: is('maritalStatus', 'ly-hon', 'goa') },
    { oneOf: ['uy-quyen'], when: is('forSelf', 'nguoi-khac') },
  ],
  '1.012944': [
    { oneOf: ['de-an'] },
    { oneOf: ['giay-to-dat'] },
    { oneOf: ['von'], when: is('schoolType', 'tu-thuc') },
    { oneOf: ['dau-tu'], when: is('foreignCapital', 'co') },
  ],
  '1.013225': [
    { oneOf: ['giay-to-dat'] },
    { oneOf: ['ban-ve', 'ban-ve-cong-trinh'] },
    { oneOf: ['cam-ket-lien-ke'], when: is('adjacent', 'co') },
    { oneOf: ['dong-y-xay'], when: is('certificateOwner', 'chung', 'khac') },
  ],
  '1.014027': [{ oneOf: ['uy-quyen'], when: is('payment', 'nguoi-thay') }],
  '2.000815': [{ oneOf: ['hop-phap-hoa'], when: is('foreign', 'co') }],
  '3.000333': [
    { oneOf: ['ho-chieu'], when: is('nationality', 'khac') },
    { oneOf: ['uy-quyen'], when: is('authorised', 'co') },
  ],
  '3.000347': [
    { oneOf: ['anh-chan-dung'] },
    { oneOf: ['giay-phep-cu'] },
    { oneOf: ['giay-kham'], when: is('healthSource', 'giay') },
    { oneOf: ['giay-to-thay-doi'], when: is('reason', 'thong-tin') },
  ],
};

describe('the papers that the law always demands', () => {
  const files = readdirSync(new URL('procedures/', SEED));

  it('are said of every procedure of the seed', () =>
    expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(Object.keys(ALWAYS).sort()));

  it.each(Object.keys(ALWAYS))('of %s never fall away, whatever is answered and chosen', (code) => {
    const content = read<ProcedureContent>(`procedures/${code}.json`);
    const form = compileForm(read<object>(`forms/${content.form}.schema.json`));
    let walked = 0;
    for (const { id } of content.cases) {
      let possible = 0;
      for (const answers of everyAnswer(form, content)) {
        if (caseOf(content, { answers, chosen: id }) !== id || isRefused(form, answers, id)) continue;
        possible++;
        const required = partsOf(content, id, answers).filter((p) => p.required);
        for (const demand of ALWAYS[code] ?? []) {
          if (demand.case && demand.case !== id) continue;
          if (demand.when && !evaluateCondition(demand.when, answers)) continue;
          if (demand.unless && evaluateCondition(demand.unless, answers)) continue;
          const found = required.some((p) => demand.oneOf.includes(p.id));
          expect(found, `${demand.oneOf.join(' or ')} in ${id} with ${JSON.stringify(answers)}`).toBe(true);
        }
      }
      expect(possible, `case ${id} of ${code} can be filed`).toBeGreaterThan(0);
      walked += possible;
    }
    expect(walked).toBeGreaterThan(0);
  });
});

describe('a case that the answers tell', () => {
  const contents = Object.keys(ALWAYS).map((code) => read<ProcedureContent>(`procedures/${code}.json`));
  const casesByAnswers = contents.filter((content) => content.cases.length > 1 && !asksCase(content));

  it('is asked of nobody where a question of the form says the same', () =>
    expect(casesByAnswers.map((content) => content.code)).toEqual([
      '1.001193',
      '1.001612',
      '1.004222',
      '1.004873',
      '1.012944',
      '1.013225',
      '1.014027',
      '2.000815',
      '3.000333',
      '3.000347',
    ]));

  it.each(casesByAnswers)('of $code is one and no other, whatever is answered', (content) => {
    const form = compileForm(read<object>(`forms/${content.form}.schema.json`));
    const reached = new Set<string>();
    for (const answers of everyAnswer(form, content)) {
      const holding = content.cases.filter((each) => each.when && evaluateCondition(each.when, answers));
      expect(holding, JSON.stringify(answers)).toHaveLength(1);
      reached.add(caseOf(content, { answers, chosen: 'another' }));
    }
    expect([...reached].sort()).toEqual(content.cases.map((each) => each.id).sort());
    expect(caseOf(content, { answers: {}, chosen: content.cases[0]?.id ?? '' }), 'nothing answered').toBe('');
    // what decides on the case is asked of everybody; a tick that is not set says no
    for (const name of content.cases.flatMap((each) => (each.when ? fieldsOf(each.when) : []))) {
      const field = form.field(name);
      expect(field, name).toMatchObject({ required: field?.widget !== 'checkbox', showWhen: undefined });
    }
  });
});

function isRefused(form: Form, answers: Answers, filingCase: string): boolean {
  const checked = validateAnswers(form, answers, { today: TODAY, filingCase });
  return !checked.ok && checked.errors.some((fault) => ['contradiction', 'const'].includes(fault.code));
}

// of the questions on which papers, other questions or contradictions depend; what is not asked has no answer
function everyAnswer(form: Form, content: ProcedureContent): Answers[] {
  const conditions = [
    ...content.parts.flatMap((p) => p.when ?? []),
    ...content.cases.flatMap((each) => each.when ?? []),
    ...form.fields.flatMap((field) => field.showWhen ?? []),
    ...(form.schema.ui.contradictions ?? []).map((each) => each.when),
  ];
  const names = new Set(conditions.flatMap(fieldsOf));
  const at = (form.schema.ui.contradictions ?? []).map((each) => each.at);
  const decidingFields = form.fields.filter((f) => names.has(f.name) || at.includes(f.name));
  let all: Answers[] = [{}];
  for (const field of decidingFields) {
    const values = answersOf(field);
    if (values.length) all = all.flatMap((before) => values.map((value) => ({ ...before, ...value })));
  }
  const seen = new Map<string, Answers>();
  for (const answers of all) {
    const visible = visibleFields(form, answers);
    const dates = decidingFields.flatMap((field) => field.computed?.of ?? []);
    const visibleAnswers = Object.entries(answers).filter(
      ([name]) => visible.has(name) || dates.includes(name),
    );
    seen.set(JSON.stringify(visibleAnswers), Object.fromEntries(visibleAnswers));
  }
  return [...seen.values()];
}

function answersOf(field: Field): Answers[] {
  const rule = field.computed;
  if (rule?.product)
    return rule.steps.map((step) => ({ [rule.of]: rowsOver(rule, step), [field.name]: step.is }));
  if (rule) return rule.steps.map((step) => ({ [rule.of]: dateOf(step), [field.name]: step.is }));
  if (field.widget === 'checkbox') return [{}, { [field.name]: true }];
  if (field.choices.length === 0 || field.choices.length > A_LONG_LIST) return [];
  return field.choices.map((choice) => ({ [field.name]: choice.const }));
}

/** A date for which the step holds and no later one. */
function dateOf(step: { years?: number; afterDays?: number }): string {
  if (step.years !== undefined) return `${2026 - step.years}-01-02`;
  return step.afterDays === undefined ? '2026-11-18' : '2026-01-02';
}

/** One row of a group for which the step holds and no later one. */
function rowsOver({ product = [] }: { product?: string[] }, { over = 0 }: { over?: number }): Answers[] {
  return [Object.fromEntries(product.map((name, i) => [name, i === 0 ? over + 1 : 1]))];
}

function is(field: string, ...values: string[]) {
  return { field, in: values };
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, SEED), 'utf8')) as T; // the seed's own shape is held by seed/procedures.test.ts
}

interface Demand {
  oneOf: string[];
  case?: string;
  when?: ReturnType<typeof is>;
  unless?: ReturnType<typeof is>;
}
