import { describe, expect, it } from 'vitest';
import {
  applyFormAction,
  compileForm,
  diffAnswers,
  isFormAction,
  prefillAnswers,
  requiredNames,
  summarise,
} from '#domain/forms';
import { sampleAnswers, sampleForm } from '#testing/sample-form.ts';

const form = compileForm(sampleForm);

describe('summarise', () => {
  const rows = summarise(form, sampleAnswers).flatMap((section) => section.rows);
  const value = (field: string) => rows.find((row) => row.field === field)?.value;

  it('says choices, dates, money, numbers and places as people read them', () => {
    expect(value('sex')).toBe('Nữ');
    expect(value('birthDate')).toBe('28/02/1990');
    expect(value('amount')).toBe('1.500.000 VND');
    expect(value('area')).toBe('72,5 m²');
    expect(value('home')).toBe('Số 1, đường Mẫu, 00004, 01');
    expect(value('children[1].adopted')).toBe('✓');
    expect(rows.find((row) => row.field === 'children[1].name')?.title).toBe('Con 2: Tên con');
  });

  it('says a place by its names where they are known, and a tick that is not set', () => {
    const home = { ...sampleAnswers.home, communeName: 'Phường Một', provinceName: 'Thành phố Mẫu' };
    const all = summarise(form, { ...sampleAnswers, home, hasChildren: false }).flatMap((s) => s.rows);
    const valueFor = (field: string) => all.find((row) => row.field === field)?.value;
    expect(valueFor('home')).toBe('Số 1, đường Mẫu, Phường Một, Thành phố Mẫu');
    expect(valueFor('hasChildren')).toBe('–');
  });

  it('leaves out a section of which nothing is shown', () => {
    const { children, hasChildren, declared, ...properties } = sampleForm.properties;
    const sections = [
      { id: 'request', title: 'Nội dung', fields: Object.keys(properties).filter((n) => n !== 'otherKind') },
      { id: 'other', title: 'Việc khác', fields: ['otherKind'] },
    ];
    const two = compileForm({ ...sampleForm, ui: { sections }, properties, required: [] });
    expect(summarise(two, { kind: 'cap-moi' }).map((s) => s.id)).toEqual(['request']);
    expect(summarise(two, { kind: 'khac' }).map((s) => s.id)).toEqual(['request', 'other']);
  });

  it('leaves out what is hidden and what holds no data', () => {
    expect(value('otherKind')).toBeUndefined();
    expect(value('children[0].decision')).toBeUndefined();
    expect(value('advice')).toBeUndefined();
  });
});

describe('diffAnswers', () => {
  it('finds nothing between equal answers', () => {
    expect(diffAnswers(form, sampleAnswers, structuredClone(sampleAnswers))).toEqual([]);
  });

  it('lists changed, added and removed answers with both texts', () => {
    const theirs = { ...sampleAnswers, sex: 'nam', children: [sampleAnswers.children[0] ?? {}] };
    const differences = diffAnswers(form, sampleAnswers, theirs);
    expect(differences[0]).toEqual({ field: 'sex', title: 'Giới tính', mine: 'Nữ', theirs: 'Nam' });
    expect(differences.find((each) => each.field === 'children[1].name')).toMatchObject({
      mine: 'Y-Lan O’Hai',
      theirs: '',
    });
  });
});

describe('prefillAnswers', () => {
  it('fills what the account knows', () => {
    expect(
      prefillAnswers(form, {
        fullName: 'Nguyễn Thị Mẫu',
        sex: 'female',
        idNumber: '001190000001',
        address: { provinceCode: '01' },
      }),
    ).toEqual({
      fullName: 'NGUYỄN THỊ MẪU',
      sex: 'nu',
      idNumber: '001190000001',
      home: { provinceCode: '01' },
    });
    expect(prefillAnswers(form, { address: { provinceCode: '01', detail: '' } })).toEqual({
      home: { provinceCode: '01' },
    });
    expect(prefillAnswers(form, { sex: 'x' })).toEqual({});
  });
});

describe('applyFormAction', () => {
  it('adds up to the most and removes one row', () => {
    const two = applyFormAction(form, { children: [{ name: 'A' }] }, 'add:children');
    expect(two).toEqual({ children: [{ name: 'A' }, {}] });
    expect(applyFormAction(form, two, 'remove:children:0')).toEqual({ children: [{}] });
    expect(applyFormAction(form, { children: ['x', {}] as never }, 'remove:children:1')).toEqual({
      children: [{}],
    });
    const full = { children: [{}, {}, {}] };
    expect(applyFormAction(form, full, 'add:children')).toBe(full);
  });

  it.each([
    'add:fullName',
    'add:__proto__',
    'remove:children',
    'units',
    'add:children:1',
    '',
    'x'.repeat(9999),
  ])('changes nothing for %s', (action) => {
    const answers = { children: [{ name: 'A' }] };
    expect(applyFormAction(form, answers, action)).toBe(answers);
  });

  it('knows its own buttons', () => {
    expect(['add:children', 'remove:children:2', 'units', 'send'].map(isFormAction)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('requiredNames', () => {
  it('follows if and then', () => {
    expect(requiredNames(form, { kind: 'cap-lai' })).toContain('amount');
    expect(requiredNames(form, {})).not.toContain('amount');
    expect(requiredNames(form, {})).toContain('reason');
  });
});
