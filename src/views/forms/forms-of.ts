import {
  eventOfForm,
  type FormName,
  type IssuedForm,
  type OpenDossier,
  seqsTakenBack,
} from '#domain/dossiers';
import { vnDate } from '#platform/time.ts';
import { formNames, issuedAs } from '../words/slip-data.ts';
import type { FormReader } from './printed-form.ts';
import { formNamesInOrder, printedForms } from './printed-forms.ts';

const NTH = /^(.+)-lan-(\d{1,3})$/;

/**
 * The forms of a dossier for whoever reads, as they were issued. One that was issued before forms were kept comes first, and is made of
 * the dossier as it is now. One that came with a decision which was taken back is not among them.
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
  const gone = seqsTakenBack(open.events);
  const kept = issued.filter((i) => has.includes(i.form) && !gone.has(i.eventSeq));
  return [
    ...unkept.map((form) => ({ form, slug: printedForms[form].slug, issued: undefined })),
    ...kept.map((i) => ({ form: i.form, slug: slugOf(i, kept), issued: i })),
  ];
}

/** What it is called in a list: with its number and its day, where it has them. */
export function nameOfForm({ form, issued }: Pick<FormOfDossier, 'form' | 'issued'>): string {
  if (!issued) return formNames[form];
  const { number, year, issuedAt, reason } = issued;
  return `${formNames[form]} ${issuedAs(number, year, vnDate(issuedAt), reason !== null)}`;
}

/** The form that an address names: the nth of its kind, or else the last. */
export function formNamed(forms: readonly FormOfDossier[], slug: string): FormOfDossier | undefined {
  const [, kind = slug] = NTH.exec(slug) ?? [];
  const ofKind = forms.filter(({ form }) => printedForms[form].slug === kind);
  return kind === slug ? ofKind.at(-1) : ofKind.find((f) => f.slug === slug);
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
}
