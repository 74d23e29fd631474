import { type Condition, conditionHolds } from './condition.ts';

/** Whether a condition holds by the answers that are known so far; undefined while it depends on one that is not. */
export function conditionSoFar(
  condition: Condition,
  known: Readonly<Record<string, unknown>>,
): boolean | undefined {
  if ('all' in condition) return together(condition.all, known, false);
  if ('any' in condition) return together(condition.any, known, true);
  if ('not' in condition) {
    const holds = conditionSoFar(condition.not, known);
    return holds === undefined ? undefined : !holds;
  }
  const [name = ''] = condition.field.split(/[.[]/);
  return Object.hasOwn(known, name) ? conditionHolds(condition, (path) => known[path]) : undefined;
}

// one that is `decisive` decides; all others must be known
function together(
  conditions: Condition[],
  known: Readonly<Record<string, unknown>>,
  decisive: boolean,
): boolean | undefined {
  const found = conditions.map((each) => conditionSoFar(each, known));
  if (found.includes(decisive)) return decisive;
  return found.includes(undefined) ? undefined : !decisive;
}
