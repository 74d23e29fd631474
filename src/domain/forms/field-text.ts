import { number } from '#platform/money.ts';
import { isDateOrYear, vnDateOrYear } from '#platform/time.ts';
import type { AnswerValue, Field } from './form.ts';

/** An answer as it stands in its box: 5000 đồng as 5.000, a date as dd/mm/yyyy, mm/yyyy or yyyy, wrong words as they were written. */
export function fieldText(field: Pick<Field, 'widget'>, value: AnswerValue | undefined): string {
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (Array.isArray(value)) return typeof value[0] === 'string' ? value[0] : '';
  if (typeof value === 'object') return '';
  if (typeof value === 'number') return numberText(field, value);
  return field.widget === 'date' && isDateOrYear(value) ? vnDateOrYear(value) : value;
}

function numberText(field: Pick<Field, 'widget'>, value: number): string {
  if (field.widget === 'money' && Number.isSafeInteger(value)) return number(value);
  return String(value).replace('.', ',');
}
