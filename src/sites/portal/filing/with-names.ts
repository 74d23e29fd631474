import type { Answers, Form, UnitLookup } from '#domain/forms';

/** Answers with the names of their addresses' places: a draft keeps places by code, people read them by name. */
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
