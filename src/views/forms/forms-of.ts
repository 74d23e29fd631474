import {
  eventOfForm,
  type FormName,
  type IssuedForm,
  type OpenDossier,
  type Undoing,
  undoingOf,
  voidingOf,
} from '#domain/dossiers';
import { vnDate, vnDateTime } from '#platform/time.ts';
import type { SlipMark } from '../print/slip.ts';
import { formNames, issuedAs, undoneAs } from '../words/slip-data.ts';
import type { FormReader } from './printed-form.ts';
import { formNamesInOrder, printedForms } from './printed-forms.ts';

const NTH = /^(.+)-lan-(\d{1,3})$/;

/**
 * The forms of a dossier for whoever reads, as they were issued. One that was issued before forms were kept comes first, and is made of
 * the dossier as it is now. One whose act was undone stays among them for who has had it: the desk (no filer was given what was taken back).
 */
export function formsOf(
  open: OpenDossier,
  reader: FormReader,
  issued: readonly IssuedForm[],
): FormOfDossier[] {
  const has = formNamesInOrder.filter((form) => printedForms[form].has(open, reader));
  const unkept = has.filter((form) => {
    const seq = eventOfForm(open.events, form)?.seq;
    return !issued.some((i) => i.form === form && (seq === undefined || i.eventSeq === seq));
  });
  const withUndoing = issued.map((i) => ({ issued: i, undoing: undoingOfForm(open, i) }));
  const kept = withUndoing.filter(({ issued: i, undoing }) =>
    undoing?.what === 'taken-back' ? reader === 'desk' : has.includes(i.form),
  );
  const ofKept = kept.map((k) => k.issued);
  return [
    ...unkept.map((form) => ({ form, slug: printedForms[form].slug, issued: undefined, undoing: undefined })),
    ...kept.map(({ issued: i, undoing }) => ({ form: i.form, slug: slugOf(i, ofKept), issued: i, undoing })),
  ];
}

function undoingOfForm({ events }: OpenDossier, issued: IssuedForm): Undoing | undefined {
  return (
    undoingOf(events, issued.eventSeq) ??
    (issued.form === 'fee-receipt' ? voidingOf(events, issued) : undefined)
  );
}

/** What it is called in a list: with its number and its day, where it has them. */
export function nameOfForm({ form, issued }: Pick<FormOfDossier, 'form' | 'issued'>): string {
  if (!issued) return formNames[form];
  const { number, year, issuedAt, reason } = issued;
  return `${formNames[form]} ${issuedAs(number, year, vnDate(issuedAt), reason !== null)}`;
}

/** That it no longer holds, beside its name; undefined of one that does. */
export function undoneText({ undoing }: Pick<FormOfDossier, 'undoing'>): string | undefined {
  return undoing && undoneAs[undoing.what].beside(vnDateTime(undoing.at), undoing.by);
}

/** What stands across the paper of one that no longer holds, so that nobody takes it for one that does. */
export function markOf({ undoing }: Pick<FormOfDossier, 'undoing'>): SlipMark | undefined {
  if (!undoing) return undefined;
  const { word, sentence } = undoneAs[undoing.what];
  return { word, sentence: sentence(vnDateTime(undoing.at), undoing.by) };
}

/** The form that an address names: the nth of its kind, or else the last that holds, or the last. */
export function formNamed(forms: readonly FormOfDossier[], slug: string): FormOfDossier | undefined {
  const [, kind = slug] = NTH.exec(slug) ?? [];
  const ofKind = forms.filter(({ form }) => printedForms[form].slug === kind);
  if (kind !== slug) return ofKind.find((f) => f.slug === slug);
  return ofKind.findLast((f) => !f.undoing) ?? ofKind.at(-1);
}

// the only one of its kind needs no number in its address
function slugOf(issued: IssuedForm, all: readonly IssuedForm[]): string {
  const ofKind = all.filter((i) => i.form === issued.form);
  const { slug } = printedForms[issued.form];
  return ofKind.length === 1 ? slug : `${slug}-lan-${ofKind.indexOf(issued) + 1}`;
}

export interface FormOfDossier {
  form: FormName;
  /** Its name in addresses. */
  slug: string;
  /** Undefined of one that was issued before forms were kept. */
  issued: IssuedForm | undefined;
  /** How the act that it tells was undone; undefined of one that holds. */
  undoing: Undoing | undefined;
}
