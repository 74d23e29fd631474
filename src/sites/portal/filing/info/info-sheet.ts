import type { Agency } from '#domain/agencies';
import { asksCase, type DraftContent, ownerFields } from '#domain/drafts';
import { type Answers, type AnswerValue, compileForm, type Doubt, type Form } from '#domain/forms';
import type { ProcedureContent } from '#domain/procedures';
import { infoWords } from '../../words/filing-info.ts';
import { englishOf } from './english-of.ts';

const w = infoWords.vi.sheet;

// of each content that is in use, for the offices that were offered last
const sheets = new WeakMap<ProcedureContent, { offices: string; sheet: Form }>();

/** The form that step 1 has before the procedure's e-form: for whom, in which case and where. */
export function infoSheet(content: ProcedureContent, agencies: readonly Agency[]): Form {
  const offices = JSON.stringify(agencies.map(({ id, name, address }) => [id, name, address]));
  const before = sheets.get(content);
  if (before?.offices === offices) return before.sheet;
  const sheet = makeSheet(content, agencies);
  sheets.set(content, { offices, sheet });
  return sheet;
}

function makeSheet(content: ProcedureContent, agencies: readonly Agency[]): Form {
  const asks = asksCase(content);
  return compileForm({
    $id: 'filing-info',
    type: 'object',
    title: w.title,
    ui: {
      english: englishWithCases(content, agencies),
      sections: [
        {
          id: 'for-whom',
          title: w.forWhom.section,
          fields: ['filingFor', 'ownerFullName', 'ownerNumber', 'ownerTelephone', 'ownerMail', 'ownerPlace'],
        },
        {
          id: 'where',
          title: asks ? w.where : w.whereOnly,
          fields: asks ? ['filingCase', 'filingAgency'] : ['filingAgency'],
        },
      ],
    },
    properties: {
      filingFor: {
        type: 'string',
        title: w.forWhom.title,
        oneOf: [
          { const: 'self', title: w.forWhom.self, description: w.forWhom.selfHint },
          { const: 'other', title: w.forWhom.other, description: w.forWhom.otherHint },
        ],
        ui: { widget: 'radio', errors: { required: w.chooseFor, enum: w.chooseFor } },
      },
      ownerFullName: ofOwner('name', w.ownerName),
      ownerNumber: ofOwner('idNumber', w.ownerIdNumber),
      ownerTelephone: ofOwner('phone', w.ownerPhone),
      ownerMail: ofOwner('email', w.ownerEmail),
      ownerPlace: ofOwner('address', w.ownerAddress),
      ...(asks ? { filingCase: caseField(content) } : {}),
      filingAgency: {
        type: 'string',
        title: w.agency,
        oneOf: agencies.map((a) => ({ const: a.id, title: a.name, description: a.address })),
        ui: {
          widget: agencies.length > 3 ? 'select' : 'radio',
          hint: w.agencyHint,
          errors: { required: w.chooseAgency, enum: w.chooseAgency },
        },
      },
    },
    required: ['filingFor', 'ownerFullName', 'ownerNumber', ...(asks ? ['filingCase'] : []), 'filingAgency'],
  });
}

/** The sheet's answers from the draft; when there is only one agency, it is chosen. */
export function infoAnswers(content: DraftContent, agencies: readonly Agency[]): Answers {
  const { owner } = content;
  return withoutEmpty({
    filingFor: content.onBehalf ? 'other' : 'self',
    ownerFullName: owner.name,
    ownerNumber: owner.idNumber,
    ownerTelephone: owner.phone,
    ownerMail: owner.email,
    ownerPlace: owner.address,
    filingCase: content.caseId,
    filingAgency: content.agencyId || (agencies.length === 1 ? (agencies[0]?.id ?? '') : ''),
  });
}

/** The draft's content from the sheet's answers, right or wrong. */
export function infoContent(
  answers: Answers,
): Pick<DraftContent, 'onBehalf' | 'owner' | 'caseId' | 'agencyId'> {
  return {
    onBehalf: answers.filingFor === 'other',
    owner: {
      name: words(answers.ownerFullName),
      idNumber: words(answers.ownerNumber),
      phone: words(answers.ownerTelephone),
      email: words(answers.ownerMail),
      address: words(answers.ownerPlace),
    },
    caseId: words(answers.filingCase),
    agencyId: words(answers.filingAgency),
  };
}

/** An owner's name beside “for myself”: without a script both are asked on one page, and a dossier of one's own has another owner. */
export function ownerDoubts(
  sheet: Form,
  { onBehalf, owner }: Pick<DraftContent, 'onBehalf' | 'owner'>,
): Doubt[] {
  const name = owner.name.trim();
  if (onBehalf || !name) return [];
  const field = 'filingFor';
  const says = infoWords[sheet.language].selfOfOther(name);
  return [{ field, title: sheet.field(field)?.title ?? field, row: undefined, says }];
}

function ofOwner(name: keyof typeof ownerFields, title: string) {
  const field = ownerFields[name];
  return { ...field, title, ui: { ...field.ui, showWhen: { field: 'filingFor', equals: 'other' } } };
}

function caseField(content: ProcedureContent) {
  return {
    type: 'string',
    title: w.case,
    oneOf: content.cases.map((c) => ({ const: c.id, title: c.name })),
    ui: { widget: 'radio', errors: { required: w.chooseCase, enum: w.chooseCase } },
  };
}

function englishWithCases({ cases }: ProcedureContent, agencies: readonly Agency[]) {
  const names = [...cases.map((each) => each.name), ...agencies.flatMap((each) => [each.name, each.address])];
  const made = englishOf(infoWords.vi.sheet, infoWords.en.sheet, names);
  for (const { name, english } of cases) if (english) made.texts[name] = english;
  return made;
}

function withoutEmpty(answers: Record<string, string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, v]) => v !== ''));
}

function words(value: AnswerValue | undefined): string {
  if (Array.isArray(value)) return words(value[0]);
  return value === undefined || typeof value === 'object' ? '' : String(value);
}
