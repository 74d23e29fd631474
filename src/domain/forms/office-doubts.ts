import { isDate, vnDate } from '#platform/time.ts';
import { conditionSoFar } from './condition-so-far.ts';
import type { Answers, AnswerValue, Doubt, Field, Form, ValidationContext } from './form.ts';
import type { AtOffice } from './form-schema.ts';
import { visibleFields } from './visible-fields.ts';

/**
 * What the person is asked because of the office: a day on which something is to begin that needs the result, before the last day on which
 * that is due; a place that lies in another commune, or province, than the office that decides. Nothing is said of what is not known.
 */
export function officeDoubts(form: Form, answers: Answers, context: ValidationContext): Doubt[] {
  const at = asking(form, answers);
  return at.fields.flatMap((field) => [
    ...tooEarly(field, answers[field.name], context),
    ...placedElsewhere(field, at, context),
  ]);
}

/**
 * The addresses by which an office may decide and that lie elsewhere, as they were answered: for the clerk who accepts.
 * @param office of the agency that decides.
 */
export function placesElsewhere(form: Form, answers: Answers, office: OfficePlace): PlaceElsewhere[] {
  const at = asking(form, answers);
  return at.fields.flatMap((field) => {
    const place = addressElsewhere(field, at, office);
    const named = [place?.['communeName'], place?.['provinceName']].filter(Boolean).join(', ');
    return place
      ? [{ title: field.title, place: named, within: field.ui.atOffice?.within ?? 'commune' }]
      : [];
  });
}

function tooEarly(
  { ui, name, title }: Field,
  day: AnswerValue | undefined,
  { resultBy }: ValidationContext,
): Doubt[] {
  const { afterResult } = ui;
  if (!afterResult || !resultBy || typeof day !== 'string' || !isDate(day) || day >= resultBy.day) return [];
  const says = afterResult.says
    .replaceAll('{date}', vnDate(day))
    .replaceAll('{result}', vnDate(resultBy.day));
  return [{ field: name, title, row: undefined, says, ...(resultBy.expected ? { expected: true } : {}) }];
}

function placedElsewhere(field: Field, at: Asking, { office, units }: ValidationContext): Doubt[] {
  const { name, title, ui } = field;
  const place = office && addressElsewhere(field, at, office);
  if (!place || !ui.atOffice) return [];
  const province = units?.provinces.find((each) => each.code === place['provinceCode']);
  const communes = units?.communes(String(place['provinceCode'])) ?? [];
  const commune = communes.find((each) => each.code === place['communeCode']);
  if (!commune) return [];
  const named = ui.atOffice.within === 'province' ? `${commune.name}, ${province?.name}` : commune.name;
  const says = ui.atOffice.says.replaceAll('{place}', named).replaceAll('{office}', office.name);
  return [{ field: `${name}.communeCode`, title, row: undefined, says }];
}

// while another question leaves open whether one of the others lies there, nothing is said
function addressElsewhere({ name, ui }: Field, at: Asking, office: OfficePlace): Answers | undefined {
  const rule = ui.atOffice;
  if (!rule) return undefined;
  const place = addressIn(at.answers[name]);
  if (liesAt(place, rule, office) !== false) return undefined;
  const mayLieThere = (rule.orAt ?? []).some((other) => {
    if (!at.visible.has(other)) return isOpen(at.form, other, at.answers);
    return liesAt(addressIn(at.answers[other]), rule, office) !== false;
  });
  return mayLieThere ? undefined : place;
}

function isOpen(form: Form, name: string, answers: Answers): boolean {
  const { showWhen } = form.field(name) ?? {};
  return showWhen !== undefined && conditionSoFar(showWhen, answers) === undefined;
}

// undefined where it is not known, of the place or of the office
function liesAt(place: Answers | undefined, { within }: AtOffice, office: OfficePlace): boolean | undefined {
  const key = within === 'province' ? 'provinceCode' : 'communeCode';
  return place?.[key] && office[key] ? place[key] === office[key] : undefined;
}

function asking(form: Form, answers: Answers): Asking {
  const visible = visibleFields(form, answers);
  return { form, answers, visible, fields: form.fields.filter((field) => visible.has(field.name)) };
}

function addressIn(value: AnswerValue | undefined): Answers | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
}

/** Whether the form asks when the result is due. */
export function asksResultDay(form: Form): boolean {
  return form.fields.some((field) => field.ui.afterResult);
}

/** Whether the form has an address that is to lie where the office is. */
export function asksPlaceOfOffice(form: Form): boolean {
  return form.fields.some((field) => field.ui.atOffice);
}

interface Asking {
  form: Form;
  answers: Answers;
  visible: ReadonlySet<string>;
  /** Those that are asked for these answers. */
  fields: readonly Field[];
}

/** Where an office is; without a commune where it is the province's. */
export interface OfficePlace {
  communeCode: string | null;
  provinceCode?: string | undefined;
}

/** An address that was to lie in the office's commune, or province, and does not. */
export interface PlaceElsewhere {
  title: string;
  place: string;
  within: 'commune' | 'province';
}
