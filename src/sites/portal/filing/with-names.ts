import type { Answers, Form, UnitLookup } from '#domain/forms';

/** The answers with the names of the places in their addresses: a draft stores places by code, and people read names. */
export function withNames(form: Form, answers: Answers, units: UnitLookup): Answers {
  const named: Answers = { ...answers };
  for (const field of form.fields) {
    const value = answers[field.name];
    if (field.widget !== 'address' || typeof value !== 'object' || Array.isArray(value)) continue;
    const province = units.provinces.find((p) => p.code === value.provinceCode);
    const commune = province && units.communes(province.code).find((u) => u.code === value.communeCode);
    named[field.name] = {
      ...value,
      ...(province ? { provinceName: province.name } : {}),
      ...(commune ? { communeName: commune.name } : {}),
    };
  }
  return named;
}
