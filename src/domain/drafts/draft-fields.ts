import { type Answers, compileForm, type FieldSchema, type UnitLookup, validateAnswers } from '#domain/forms';
import type { DraftContent } from './draft.ts';

/** The fields about the owner when somebody else files for them. Each site adds its own wording. */
export const ownerFields = {
  name: { type: 'string', minLength: 2, maxLength: 80, ui: { widget: 'person-name', upper: true } },
  idNumber: { type: 'string', ui: { widget: 'cccd' } },
  phone: { type: 'string', ui: { widget: 'phone' } },
  email: { type: 'string', maxLength: 120, ui: { widget: 'email' } },
  address: { type: 'string', maxLength: 200, ui: { widget: 'text' } },
} satisfies Record<keyof DraftContent['owner'], FieldSchema>;

/** The address to which a result is posted. */
export const deliveryField = {
  type: 'object',
  required: ['provinceCode', 'communeCode', 'detail'],
  ui: { widget: 'address', autocomplete: 'street-address' },
} satisfies FieldSchema;

const ownerForm = wordless('owner', ownerFields, ['name', 'idNumber']);
const deliveryForm = wordless('delivery', { to: deliveryField }, ['to']);

export function ownerHolds(owner: DraftContent['owner'], context: Context): boolean {
  return validateAnswers(ownerForm, withoutEmpty(owner), context).ok;
}

export function deliveryHolds(to: DraftContent['deliveryAddress'], context: Context): boolean {
  return validateAnswers(deliveryForm, { to: withoutEmpty({ ...to }) }, context).ok;
}

function wordless(id: string, properties: Record<string, FieldSchema>, required: string[]) {
  const titled = Object.entries(properties).map(([name, f]) => [name, { ...f, title: name }]);
  return compileForm({
    $id: id,
    type: 'object',
    title: id,
    ui: { sections: [{ id, title: id, fields: Object.keys(properties) }] },
    properties: Object.fromEntries(titled),
    required,
  });
}

function withoutEmpty(written: Record<string, string>): Answers {
  return Object.fromEntries(Object.entries(written).filter(([, v]) => v !== ''));
}

interface Context {
  today: string;
  units: UnitLookup;
}
