import type { Form } from './form.ts';

/** In the query of a page: the boxes whose files were not taken when the session had ended. */
const CHOOSE_AGAIN = 'chon-lai';
/** In a form whose words alone are sent back: a box, and the name of a file that was chosen in it. */
const LEFT_OUT = '_left-out';

/** The words of a form with what had been chosen beside them, to be told where they go back into their page. */
export function withLeftOut(form: Form, files: readonly ChosenFile[]): Form {
  for (const { box, name } of files) form.add(LEFT_OUT, `${box} ${name}`);
  return form;
}

export function hasLeftOut(form: Form): boolean {
  return form.has(LEFT_OUT);
}

/** What had been chosen beside the words of a form that was kept. */
export function leftOutOf(fields: readonly (readonly [name: string, value: string])[]): ChosenFile[] {
  return fields.filter(([name]) => name === LEFT_OUT).map(([, value]) => chosenFile(value));
}

/** A page's address, and which boxes it is asked for after. */
export function askingForAgain(address: string, files: readonly Pick<ChosenFile, 'box'>[]): string {
  if (files.length === 0) return address;
  const boxes = [...new Set(files.map(({ box }) => box))].join(',');
  return `${address}${address.includes('?') ? '&' : '?'}${CHOOSE_AGAIN}=${encodeURIComponent(boxes)}`;
}

/** The same as what a path function takes as its query. */
export function queryOfLeftOut(form: Form): Record<string, string> {
  const boxes = new Set(form.all(LEFT_OUT).map((value) => chosenFile(value).box));
  return boxes.size > 0 ? { [CHOOSE_AGAIN]: [...boxes].join(',') } : {};
}

/** The boxes of a page whose files are to be chosen again: it is asked for after the session's end, or answers words that came back. */
export function boxesLeftOut({ query, form }: { query: Form; form: Form }): ReadonlySet<string> {
  const sent = form.all(LEFT_OUT).map((value) => chosenFile(value).box);
  return new Set([...sent, ...query.get(CHOOSE_AGAIN).split(',')]);
}

function chosenFile(value: string): ChosenFile {
  const [box = ''] = value.split(' ', 1);
  return { box, name: value.slice(box.length + 1) };
}

/** A file that had been chosen and was not taken. */
export interface ChosenFile {
  box: string;
  name: string;
}
