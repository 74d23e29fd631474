import { expect, test } from 'vitest';
import { type Answers, compileForm } from '#domain/forms';
import { offerKnown, turnsKnown } from './offer-known.ts';

const mother = { field: 'relation', equals: 'me' };
const form = compileForm({
  $id: 'known',
  type: 'object',
  title: 'Tờ khai',
  ui: { sections: [{ id: 'all', title: 'Tất cả', fields: ['relation', 'declared', 'name', 'address'] }] },
  properties: {
    relation: { type: 'string', title: 'Quan hệ', oneOf: choices('me', 'ong-ba') },
    declared: {
      type: 'string',
      title: 'Khai mẹ',
      oneOf: choices('co', 'khong'),
      ui: { known: { when: mother, is: 'co' } },
    },
    name: {
      type: 'string',
      title: 'Tên mẹ',
      ui: { widget: 'person-name', upper: true, known: { when: mother, from: 'account.fullName' } },
    },
    address: {
      type: 'object',
      title: 'Nơi ở',
      ui: { widget: 'address', known: { when: mother, from: 'account.address' } },
    },
  },
});
const account = { fullName: 'Lê Minh Anh', address: { provinceCode: '99', communeCode: '99001' } };
const known = {
  declared: 'co',
  name: 'LÊ MINH ANH',
  address: { provinceCode: '99', communeCode: '99001' },
};
const offer = (before: Answers, after: Answers) => offerKnown(form, { before, after, account });

function choices(...all: string[]) {
  return all.map((each) => ({ const: each, title: each }));
}

test('an answer that says who is asked about fills in what is known of them, and nothing that is written', () => {
  expect(offer({}, { relation: 'me' })).toEqual({ relation: 'me', ...known });
  const written = { relation: 'me', name: 'TRẦN THỊ MẸ', declared: 'khong' };
  expect(offer({}, written)).toEqual({ ...written, address: known.address });
});

test('what the person has taken out since is not put in again', () => {
  const before = { relation: 'me', declared: 'co' };
  expect(offer(before, before)).toEqual(before);
  expect(turnsKnown(form, { before, after: { ...before, name: 'KHÁC' } })).toBe(false);
});

test('when the answer is taken back, what it brought goes with it, and what was changed stays', () => {
  const before = { relation: 'me', ...known };
  expect(turnsKnown(form, { before, after: { ...before, relation: 'ong-ba' } })).toBe(true);
  expect(offer(before, { ...before, relation: 'ong-ba' })).toEqual({ relation: 'ong-ba' });
  const changed = { ...before, name: 'TRẦN THỊ MẸ' };
  expect(offer(changed, { ...changed, relation: 'ong-ba' })).toEqual({
    relation: 'ong-ba',
    name: 'TRẦN THỊ MẸ',
  });
});

test('a form that reads a question that is not there, or offers a choice that is none, cannot be used', () => {
  const wrong = (known: object) => () =>
    compileForm({
      $id: `wrong-${JSON.stringify(known)}`,
      type: 'object',
      title: 'Tờ khai',
      ui: { sections: [{ id: 'all', title: 'Tất cả', fields: ['declared'] }] },
      properties: { declared: { type: 'string', title: 'Khai', oneOf: choices('co'), ui: { known } } },
    });
  expect(wrong({ when: mother, is: 'co' })).toThrow('known of "declared" reads "relation"');
  expect(wrong({ when: { field: 'declared', equals: 'co' }, is: 'khong' })).toThrow('not a choice');
});
