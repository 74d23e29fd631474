import type { Condition, Field } from '#domain/forms';

const MOST_UNDER_A_CHOICE = 2;
const SIMPLE = new Set(
  'text textarea person-name select date year cccd phone email money integer number'.split(' '),
);

/**
 * The fields that stand under a choice of the same section instead of after it: a few simple ones that are asked only
 * for that choice. More of them, or larger ones, keep their place in the section and carry their condition in words.
 */
export function revealedFields(fields: readonly Field[]): Map<string, Map<string, Field[]>> {
  const byControl = new Map<string, Map<string, Field[]>>();
  for (const field of fields) {
    const link = controlOf(field, fields);
    if (!link) continue;
    const byChoice = byControl.get(link.control) ?? new Map<string, Field[]>();
    byControl.set(link.control, byChoice);
    byChoice.set(link.choice, [...(byChoice.get(link.choice) ?? []), field]);
  }
  for (const byChoice of byControl.values()) {
    for (const [choice, under] of byChoice) {
      const fits = under.length <= MOST_UNDER_A_CHOICE && under.every((each) => SIMPLE.has(each.widget));
      if (!fits) byChoice.delete(choice);
    }
  }
  return byControl;
}

function controlOf(field: Field, fields: readonly Field[]): { control: string; choice: string } | undefined {
  if (!field.showWhen) return undefined;
  const parts = conjuncts(field.showWhen);
  for (const part of parts) {
    if (!('field' in part) || part.equals === undefined || part.equals === false || part.in || part.notEmpty)
      continue;
    const control = fields.find((each) => each.name === part.field);
    const asks = control?.widget === 'radio' && !control.computed;
    const isChoice = asks || (control?.widget === 'checkbox' && part.equals === true);
    if (!control || !isChoice) continue;
    // A condition on the control itself holds wherever the control is shown.
    const implied = control.showWhen ? conjuncts(control.showWhen).map((each) => JSON.stringify(each)) : [];
    const rest = parts.filter((each) => each !== part && !implied.includes(JSON.stringify(each)));
    if (rest.length === 0) return { control: control.name, choice: String(part.equals) };
  }
  return undefined;
}

function conjuncts(condition: Condition): Condition[] {
  return 'all' in condition ? condition.all.flatMap(conjuncts) : [condition];
}
