import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { procedureShape } from './procedure-shape.ts';
import { readSeed } from './read-seed.ts';

const HOURS_IN_A_DAY = 8;
const SEED = new URL('./', import.meta.url);

const files = readdirSync(new URL('procedures/', SEED)).filter((file) => file.endsWith('.json'));
const hasShape = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(procedureShape);

describe('the procedures of the seed', () => {
  it('are twelve', () => expect(files).toHaveLength(12));

  describe.each(files)('%s', (file) => {
    const p = readSeed<Procedure>(`procedures/${file}`);
    const form = readSeed<Form>(`forms/${p.form}.schema.json`);

    it('has the shape of a procedure, under its own code', () => {
      hasShape(p);
      expect(hasShape.errors ?? []).toEqual([]);
      expect(file).toBe(`${p.code}.json`);
      expect(p.online === 'partial').toBe(p.partialReason !== undefined);
      if (p.online === 'full') expect([...mustComeFor(p)]).toEqual([]);
      for (const ids of [p.cases, p.parts, p.fees, p.route].map((rows) => rows.map((row) => row.id)))
        expect(new Set(ids).size).toBe(ids.length);
    });

    it('spells Vietnamese in one Unicode form only', () => {
      for (const path of [`procedures/${file}`, `forms/${p.form}.schema.json`]) {
        const text = readFileSync(new URL(path, SEED), 'utf8');
        expect(text, path).toBe(text.normalize('NFC'));
      }
    });

    it('says in its limits and fees what a person can use, and nothing of what administrators still have to find out', () => {
      const limits = [...p.channels, ...p.cases].flatMap((each) => each.limit?.text ?? []);
      for (const text of [...limits, ...p.fees.flatMap((fee) => fee.text ?? [])])
        expect(text).not.toMatch(/đang (được )?xác minh|cần xác minh|chưa thấy/);
    });

    it('leaves it to the page to say that the office states an amount, so that it is not said twice', () => {
      for (const { text } of p.fees) expect(text ?? '').not.toMatch(/nơi tiếp nhận báo/i);
    });

    it('says of a limit of the day itself until when of the day, and by which rule', () => {
      for (const { limit } of [...p.channels, ...p.cases])
        if (limit?.unit === 'same-day') expect(limit).toHaveProperty('cutOff');
    });

    it('begins no limit with anything but what the clock begins it with: acceptance, or the visit with the originals', () => {
      for (const { note = '', runsFrom } of p.channels.filter((each) => each.note?.match(/tính từ|kể từ/i)))
        expect(note).toMatch(
          runsFrom === 'visit'
            ? /^Thời hạn tính từ khi Ông\/Bà mang bản chính đến\.$/
            : /^Thời hạn tính từ khi hồ sơ được tiếp nhận( đầy đủ, hợp lệ)?\.$|^Kể từ ngày nhận đủ hồ sơ hợp lệ\.$/,
        );
    });

    it('promises no counting anew before a fee is taken: the desk takes it from what was declared', () => {
      expect(JSON.stringify([p, form])).not.toMatch(/đếm lại trước khi thu|đếm trang/);
    });

    it('names the rule by which a fee is taken at another time than after acceptance', () => {
      for (const { taken, takenSource } of p.fees) expect(taken !== undefined).toBe(!!takenSource);
    });

    it('has the part that proves a ground for which less is taken, asked for by nothing but that ground', () => {
      for (const { provedBy } of p.fees) {
        const part = p.parts.find(({ id }) => id === provedBy);
        if (provedBy) expect(part?.when, provedBy).toBeDefined();
      }
    });

    it('asks every field of its form in one section, and no section names a field that is not there', () => {
      const placed = form.ui.sections.flatMap((section) => section.fields);
      expect([...placed].sort()).toEqual(Object.keys(form.properties).sort());
      expect(Object.keys(form.properties)).toEqual(expect.arrayContaining(form.required));
    });

    it('reads in its conditions only what the form can answer', () => {
      const conditions = [...p.fees, ...p.parts, ...p.cases].flatMap((rule) =>
        rule.when ? [rule.when] : [],
      );
      const shown = Object.values(form.properties).flatMap((field) =>
        field.ui.showWhen ? [field.ui.showWhen] : [],
      );
      for (const leaf of [...conditions, ...shown].flatMap(leaves)) {
        const field = form.properties[leaf.field];
        expect(field, `${leaf.field} in ${JSON.stringify(leaf)}`).toBeDefined();
        const choices = field?.oneOf?.map((choice) => choice.const);
        if (choices)
          for (const value of [leaf.equals, ...(leaf.in ?? [])].filter((each) => each !== undefined))
            expect(choices, leaf.field).toContain(value);
      }
      for (const rule of p.fees) {
        const asked = rule.rows ? form.properties[rule.rows.group]?.items?.properties : form.properties;
        for (const name of [rule.quantityField, rule.copiesField].filter((each) => each !== undefined))
          expect(asked?.[name]?.type, rule.id).toBe('integer');
        const starts = [1, ...(rule.tiers ?? []).map((tier) => tier.from)];
        expect(starts, rule.id).toEqual([...new Set(starts)].sort((a, b) => a - b));
      }
    });

    it('tells every condition as a fact in plain words, and quotes no answer of the form', () => {
      for (const rule of [...p.parts, ...p.fees]) {
        expect(rule.whenSaid !== undefined, rule.id).toBe(rule.when !== undefined);
        for (const fact of Object.values(rule.whenSaid ?? {}))
          expect(fact).not.toMatch(/[“”"]|^(nếu|khi|if) /i);
      }
    });

    it('asks about a case only what the form can answer and something depends on, under names that an address can carry', () => {
      const questions = p.questions ?? [];
      const ids = questions.map((question) => question.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const name of ids) expect(['thu-tuc', 'them', 'tiep', 'q', 'gui-lai'], name).not.toContain(name);
      const read = [...p.fees, ...p.parts, ...p.cases].flatMap((rule) =>
        rule.when ? leaves(rule.when) : [],
      );
      for (const question of questions) {
        expect(new Set(question.choices.map((each) => each.id)).size).toBe(question.choices.length);
        for (const [name, answer] of question.choices.flatMap((each) => Object.entries(each.answers))) {
          const field = form.properties[name];
          expect(
            read.map((leaf) => leaf.field),
            name,
          ).toContain(name);
          if (field?.oneOf)
            expect(
              field.oneOf.map((choice) => choice.const),
              name,
            ).toContain(answer);
          else expect(field?.type, name).toBe(typeof answer);
        }
        const { byDate } = question;
        if (!byDate) continue;
        const answered = question.choices.map((each) => each.answers[byDate.field]);
        const steps = form.properties[byDate.field]?.ui.computed?.steps.map((step) => step.is);
        expect(steps?.toSorted()).toEqual(answered.toSorted());
      }
    });

    it('has parts of its own cases, with templates that are there', () => {
      const cases = p.cases.map((each) => each.id);
      const told = p.cases.filter((each) => each.when).length;
      expect([0, cases.length], 'the answers tell every case or none').toContain(told);
      for (const part of p.parts) {
        expect(cases, part.id).toEqual(expect.arrayContaining(part.cases ?? []));
        if (part.template && part.template !== 'form')
          expect(existsSync(new URL(`templates/${part.template}`, SEED)), part.template).toBe(true);
      }
    });

    it('has a route from the clerk who receives to the clerk who returns', () => {
      expect(p.route.at(0)).toMatchObject({ id: 'receive', role: 'clerk', place: 'receiver' });
      expect(p.route.at(-1)).toMatchObject({ id: 'return', role: 'clerk', place: 'receiver' });
      expect(p.route.filter((step) => step.role === 'leader')).toHaveLength(1);
    });

    it('can be done by its route within every limit in working time', () => {
      const hours = p.route.reduce((sum, step) => sum + step.hours, 0);
      for (const limit of everyLimit(p).filter((each) => each.amount !== null)) {
        if (limit.unit === 'working-hour') expect(hours).toBeLessThanOrEqual(limit.amount ?? 0);
        if (limit.unit === 'working-day')
          expect(hours).toBeLessThanOrEqual((limit.amount ?? 0) * HOURS_IN_A_DAY);
      }
    });

    it('has a source for every figure, and marks the figures without one in words and for the administrator', () => {
      for (const limit of everyLimit(p)) {
        expect(limit.amount === null).toBe(limit.unit === 'described');
        expect(limit.amount === null || limit.source !== '', 'a limit without a source').toBe(true);
        if (limit.amount === null) expect(limit.text).toBeTruthy();
      }
      for (const rule of p.fees) {
        expect(rule.amount === null || rule.source !== '', rule.id).toBe(true);
        expect(rule.verified && rule.source === '', rule.id).toBe(false);
        if (rule.amount === null) expect(rule.text, rule.id).toBeTruthy();
      }
      const said = p.toVerify.map((each) => each.what.toLowerCase()).join('\n');
      if (everyLimit(p).some((limit) => limit.source === '')) expect(said).toMatch(/thời hạn/);
      if (p.fees.some((rule) => !rule.verified)) expect(said).toMatch(/phí/);
      expect(p.collect?.verified && p.collect.source === '').toBeFalsy();
      if (p.collect && !p.collect.verified) expect(said).toMatch(/giấy tờ mang theo khi nhận kết quả/);
      const everyField = Object.values(form.properties).flatMap((field) => [
        field,
        ...Object.values(field.items?.properties ?? {}),
      ]);
      const orYear = everyField.filter((field) => field.format === 'date-or-year');
      for (const field of orYear)
        expect(field.ui?.orYear?.verified && field.ui.orYear.source === '').toBe(false);
      if (orYear.some((field) => !field.ui?.orYear?.verified)) expect(said).toMatch(/chỉ có năm/);
      for (const rule of Object.values(form.properties).flatMap((field) => field.ui.computed ?? [])) {
        expect(rule.verified && rule.source === '', rule.of).toBe(false);
        const marks = rule.steps.flatMap((step) => step.years ?? step.afterDays ?? step.over ?? []);
        for (const mark of rule.verified ? [] : marks)
          expect(said).toMatch(new RegExp(`mốc .*\\b${mark}\\b`));
      }
    });
  });
});

function everyLimit(p: Procedure): Limit[] {
  return [...p.channels.map((each) => each.limit), ...p.cases.flatMap((each) => each.limit ?? [])];
}

function leaves(c: Condition): Leaf[] {
  if ('all' in c) return c.all.flatMap(leaves);
  if ('any' in c) return c.any.flatMap(leaves);
  if ('not' in c) return leaves(c.not);
  return [c];
}

interface Leaf {
  field: string;
  equals?: unknown;
  in?: unknown[];
  notEmpty?: true;
}
type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition };

interface Limit {
  amount: number | null;
  unit: string;
  text?: string;
  source: string;
}

/** Why a person comes to the counter; nothing for what is toàn trình (Nghị định 224/2026/NĐ-CP, Điều 14). */
function* mustComeFor(p: Procedure): Iterable<string> {
  // what is owed is paid online: its sum is known by the rules, or the desk states it
  if (p.channels.some((each) => each.runsFrom === 'visit')) yield 'to show the originals';
  for (const part of p.parts.filter((each) => each.bring)) yield `to bring ${part.id}`;
  if (p.delivery.every((way) => way === 'desk')) yield 'to fetch the result';
}

interface Procedure {
  code: string;
  online: string;
  partialReason?: string;
  form: string;
  channels: { limit: Limit; note?: string; runsFrom?: string }[];
  cases: { id: string; limit?: Limit; when?: Condition }[];
  questions?: {
    id: string;
    byDate?: { field: string };
    choices: { id: string; answers: Record<string, unknown> }[];
  }[];
  fees: {
    id: string;
    amount: number | null;
    channel?: string;
    text?: string;
    when?: Condition;
    whenSaid?: Record<string, string>;
    quantityField?: string;
    tiers?: { from: number; amount: number }[];
    copiesField?: string;
    rows?: { group: string };
    source: string;
    verified: boolean;
  }[];
  parts: {
    id: string;
    cases?: string[];
    bring?: unknown;
    when?: Condition;
    whenSaid?: Record<string, string>;
    template?: string;
  }[];
  route: { id: string; role: string; place: string; hours: number }[];
  delivery: string[];
  collect?: { source: string; verified: boolean };
  toVerify: { what: string }[];
}

interface Form {
  ui: { sections: { fields: string[] }[] };
  required: string[];
  properties: Record<string, FormField>;
}

interface Computed {
  of: string;
  steps: { is: string; years?: number; afterDays?: number }[];
  source: string;
  verified: boolean;
}

interface OrYear {
  source: string;
  verified: boolean;
}

interface FormField {
  type: string;
  oneOf?: { const: unknown }[];
  format?: string;
  ui: { showWhen?: Condition; computed?: Computed; orYear?: OrYear };
  items?: { properties: Record<string, { type: string; format?: string; ui?: { orYear?: OrYear } }> };
}
