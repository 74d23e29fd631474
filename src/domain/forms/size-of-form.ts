import { LONGEST_DETAIL, longestText } from './data-schema.ts';
import type { Field, Form } from './form.ts';
import { holdsData } from './make-fields.ts';

/** The most that a form may ask for, so that a door can say how much it takes before it knows which form is sent. */
export const MOST_OF_FORM = { letters: 50_000, fields: 900 } as const;

const PLACE = 100; // the code of a province or a commune

/** How many letters a form can hold when everything in it is filled to its end, and in how many posted fields. */
export function sizeOfForm(form: Form): Size {
  return sum(form.fields.map(sizeOf));
}

function sizeOf(field: Field): Size {
  if (!holdsData(field)) return { letters: 0, fields: 0 };
  switch (field.widget) {
    case 'group': {
      const row = sum(field.fields.map(sizeOf));
      const rows = field.maxItems;
      return { letters: rows * row.letters, fields: rows * (row.fields + 1) }; // and that the row is there
    }
    case 'address':
      return { letters: 2 * PLACE + LONGEST_DETAIL, fields: 3 };
    case 'date':
      return { letters: 10, fields: 3 };
    default:
      return { letters: longestText(field), fields: 1 };
  }
}

function sum(sizes: Size[]): Size {
  return sizes.reduce(
    (all, one) => ({ letters: all.letters + one.letters, fields: all.fields + one.fields }),
    { letters: 0, fields: 0 },
  );
}

interface Size {
  letters: number;
  fields: number;
}
