/**
 * Whether a condition holds for some answers. Inside a repeated group the fields are looked for in the row
 * first and then at the root. A checkbox that is not ticked counts as `false`.
 */
export function evaluateCondition(condition: Condition, data: unknown, row?: unknown): boolean {
  return conditionHolds(condition, (path) => valueAt(row, path) ?? valueAt(data, path));
}

/** The same, with the caller's own function that finds a field's value. */
export function conditionHolds(condition: Condition, read: (path: string) => unknown): boolean {
  if ('all' in condition) return condition.all.every((each) => conditionHolds(each, read));
  if ('any' in condition) return condition.any.some((each) => conditionHolds(each, read));
  if ('not' in condition) return !conditionHolds(condition.not, read);
  const value = read(condition.field);
  if (condition.notEmpty && isEmpty(value)) return false;
  if (condition.equals === false && value !== undefined && value !== false) return false;
  if (condition.equals !== undefined && condition.equals !== false && value !== condition.equals)
    return false;
  if (condition.in && !condition.in.some((each) => each === value)) return false;
  if (condition.sameAs && value !== read(condition.sameAs)) return false;
  if (condition.moreThan && !isMore(value, read(condition.moreThan))) return false;
  if (condition.over !== undefined && !isMore(value, condition.over)) return false;
  return true;
}

function isMore(value: unknown, other: unknown): boolean {
  return typeof value === 'number' && typeof other === 'number' && value > other;
}

/** The value at a path such as `address.provinceCode` or `children[0].name`; own properties only. */
export function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const key of path.split(/[.[\]]+/)) {
    if (key === '') continue;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key]; // an object that owns this key
  }
  return value;
}

/** The paths of the fields that a condition reads. */
export function fieldsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  if ('not' in condition) return fieldsOf(condition.not);
  return [condition.field, condition.sameAs, condition.moreThan].filter((each) => each !== undefined);
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

export type Condition = FieldCondition | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export interface FieldCondition {
  field: string;
  equals?: string | number | boolean;
  in?: (string | number)[];
  notEmpty?: true;
  /** The field with the same answer; only what refuses or asks reads it. */
  sameAs?: string;
  /** The field with a smaller number; only what refuses or asks reads it. */
  moreThan?: string;
  /** The number is larger than this; only what refuses or asks reads it. */
  over?: number;
}
