import { readIdNumber } from '#domain/accounts';
import { isDateOrYear } from '#platform/time.ts';
import { valueAt } from './condition.ts';
import type { Answers, Field, Form, HolderDoubt } from './form.ts';
import { rowTitle } from './row-title.ts';
import { rowsOf, visibleFields } from './visible-fields.ts';

/**
 * The numbers of identity cards that say another year of birth or another sex of their holder than the answers do. Digits four to six say
 * them (NĐ 137/2015/NĐ-CP Đ13, TT 07/2016/TT-BCA). Numbers have been given out wrongly, so that this is a doubt and no fault.
 */
export function holderDoubts(form: Form, answers: Answers): HolderDoubt[] {
  const visible = visibleFields(form, answers);
  return form.fields.flatMap((field) => {
    if (!visible.has(field.name)) return [];
    if (field.widget !== 'group') return doubtAt(form, { field, name: field.name, scope: answers, answers });
    return rowsOf(answers[field.name]).flatMap((scope, index) =>
      field.fields.flatMap((each) => {
        const name = `${field.name}[${index}].${each.name}`;
        const row = rowTitle(field, index);
        return visible.has(name) ? doubtAt(form, { field: each, name, scope, answers, row }) : [];
      }),
    );
  });
}

function doubtAt(form: Form, { field, name, scope, answers, row }: Place): HolderDoubt[] {
  const { holder } = field.ui;
  const number = scope[field.name];
  const card = holder && typeof number === 'string' ? readIdNumber(number) : undefined;
  if (!holder || !card) return [];
  // of a row, its own fields alone: what it has not answered is not answered by the form
  const beside = form.fields.find((each) => each.fields.includes(field))?.fields ?? form.fields;
  const read = (path: string) => valueAt(beside.some((each) => each.name === path) ? scope : answers, path);
  const doubt: HolderDoubt = { field: name, title: field.title, row };
  const born = holder.birthDate && read(holder.birthDate);
  if (holder.birthDate && typeof born === 'string' && isDateOrYear(born)) {
    const title = titleOf(form, field, holder.birthDate);
    if (Number(born.slice(0, 4)) !== card.birthYear)
      doubt.birth = { inNumber: card.birthYear, inForm: born, title };
  }
  const sexInForm = holder.isOf ?? (holder.sex ? read(holder.sex) : undefined);
  if ((sexInForm === 'nam' || sexInForm === 'nu') && sexInForm !== card.sex) {
    const title = holder.sex && titleOf(form, field, holder.sex);
    doubt.sex = { inNumber: card.sex, inForm: sexInForm, title };
  }
  return doubt.birth || doubt.sex ? [doubt] : [];
}

// a field of the same row first, as its value is
function titleOf(form: Form, beside: Field, name: string): string {
  const group = form.fields.find((each) => each.fields.includes(beside));
  return [...(group?.fields ?? []), ...form.fields].find((each) => each.name === name)?.title ?? name;
}

interface Place {
  field: Field;
  name: string;
  /** The answers of the row, or of the form. */
  scope: Answers;
  answers: Answers;
  row?: string;
}
